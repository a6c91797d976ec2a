'use strict';

const QUERY = `query CertificateCheck($input: CertificateCheckInput!) {
  portal {
    certificateCheck(input: $input) {
      found { state number itemName holder idNumber agencyName issuedOn validUntil remark }
      note
    }
  }
}`;

const STATES = {
  VALID: '有效 Valid',
  EXPIRED: '已过期 Expired',
  REVOKED: '已撤销 Revoked',
  CANCELLED: '已注销 Cancelled',
};

const FIELDS = [
  ['number', '证书编号', 'Certificate number'],
  ['holder', '持证人', 'Holder'],
  ['idNumber', '身份证号码', 'ID number'],
  ['itemName', '考核项目', 'Assessment item'],
  ['agencyName', '考核机构', 'Assessment agency'],
  ['issuedOn', '发证日期', 'Issued on'],
  ['validUntil', '有效期至', 'Valid until'],
  ['remark', '备注', 'Remark'],
];

/** As the code names them. */
const PRINTED = [
  ['n', '证书编号', 'Certificate number'],
  ['h', '持证人', 'Holder'],
  ['i', '考核项目', 'Assessment item'],
];

const FAILED = '暂时无法查询，请稍后再试。 The check is not possible now. Try again later.';

const answer = document.getElementById('answer');

/** Text only: nothing that came from elsewhere is ever read as HTML. */
function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) {
    made.className = className;
  }
  return made;
}

function show(...parts) {
  answer.replaceChildren(...parts);
  answer.hidden = false;
  answer.focus();
}

function facts(fields, values) {
  const list = document.createElement('dl');
  for (const [field, chinese, english] of fields) {
    if (values[field]) {
      const term = element('dt', `${chinese} `);
      const translated = element('span', english);
      translated.lang = 'en';
      term.append(translated);
      list.append(term, element('dd', values[field]));
    }
  }
  return list;
}

function certificate(found) {
  const article = document.createElement('article');
  article.append(element('p', STATES[found.state] ?? found.state, `state ${found.state}`), facts(FIELDS, found));
  return article;
}

function notes(note, className = '') {
  return note ? [element('p', note, `note ${className}`)] : [];
}

/**
 * What the code says in full, for who has the paper to compare: a genuine code may have been put on another paper. It is read
 * here and was verified by the server; the server itself tells nothing that is not masked.
 */
function printed(code) {
  const payload = atob(code.split('.')[1].replaceAll('-', '+').replaceAll('_', '/'));
  const claims = JSON.parse(new TextDecoder().decode(Uint8Array.from(payload, (char) => char.charCodeAt(0))));
  const article = document.createElement('article');
  article.append(
    element('p', '请核对纸质证书与二维码所载是否一致： Compare the paper with what its code says:', 'note'),
    facts(PRINTED, claims),
  );
  return article;
}

/** The body of the answer, or what its failure says; the language is that of the browser. */
async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  const given = await response.json();
  if (given.errors?.length) {
    throw new Error(given.errors[0].message);
  }
  if (!response.ok) {
    throw new Error(FAILED);
  }
  return given;
}

async function attempt(work) {
  const buttons = document.querySelectorAll('button');
  buttons.forEach((button) => { button.disabled = true; });
  try {
    show(...await work());
  } catch (failure) {
    const said = failure instanceof TypeError || failure instanceof SyntaxError ? FAILED : failure.message;
    show(element('p', said, 'note failure'));
  } finally {
    buttons.forEach((button) => { button.disabled = false; });
  }
}

function checkBy(form) {
  const input = Object.fromEntries(new FormData(form));
  return attempt(async () => {
    const { data } = await post('graphql', { query: QUERY, variables: { input } });
    const { found, note } = data.portal.certificateCheck;
    return [...notes(note), ...found.map(certificate)];
  });
}

function checkCode(code) {
  return attempt(async () => {
    const { found, face, note } = await post('certificates/check-code', { code });
    if (!found || face === 'DIFFERENT') {
      return notes(note, found ? 'failure' : '');
    }
    return [...notes(note, 'EXPIRED'), certificate(found), ...(face === 'SAME' ? [printed(code)] : [])];
  });
}

for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    checkBy(form);
  });
}

function readCode() {
  if (location.hash.length > 1) {
    const code = location.hash.slice(1);
    // neither the history nor a copied address keeps it
    history.replaceState(null, '', location.pathname);
    checkCode(code);
  }
}

window.addEventListener('hashchange', readCode);
readCode();
