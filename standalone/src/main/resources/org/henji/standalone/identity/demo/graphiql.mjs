// Logs in with PKCE and gives GraphiQL the token. The token stays in this tab and is gone when the tab is closed.
const CLIENT = 'henji-ui';
const TOKEN = 'henji.token';
const VERIFIER = 'henji.verifier';
const STATE = 'henji.state';

// a redirect may go to a loopback address only by its number (RFC 8252, 7.3)
if (location.hostname === 'localhost') {
  location.hostname = '127.0.0.1';
}
const page = location.origin + '/graphiql';

const base64Url = bytes =>
  btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const random = () => base64Url(crypto.getRandomValues(new Uint8Array(32)));

async function logIn() {
  sessionStorage.setItem(VERIFIER, random());
  sessionStorage.setItem(STATE, random());
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(sessionStorage.getItem(VERIFIER)));
  location.assign('/oauth2/authorize?' + new URLSearchParams({
    response_type: 'code',
    client_id: CLIENT,
    redirect_uri: page,
    scope: 'openid',
    state: sessionStorage.getItem(STATE),
    code_challenge: base64Url(new Uint8Array(digest)),
    code_challenge_method: 'S256'
  }));
}

async function takeToken(answer) {
  if (answer.get('state') !== sessionStorage.getItem(STATE)) {
    return;
  }
  const response = await fetch('/oauth2/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: CLIENT,
      redirect_uri: page,
      code: answer.get('code'),
      code_verifier: sessionStorage.getItem(VERIFIER)
    })
  });
  if (response.ok) {
    sessionStorage.setItem(TOKEN, (await response.json()).access_token);
  }
  history.replaceState(null, '', page);
}

function logOut() {
  sessionStorage.clear();
  location.assign('/logout');
}

function officeOf(token) {
  return JSON.parse(atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/'))).sub;
}

const answer = new URLSearchParams(location.search);
if (answer.has('code')) {
  await takeToken(answer);
}

const token = sessionStorage.getItem(TOKEN);
if (token) {
  document.getElementById('office').textContent = officeOf(token);
  document.getElementById('log-in').hidden = true;
  document.getElementById('log-out').hidden = false;
}
document.getElementById('log-in').addEventListener('click', logIn);
document.getElementById('log-out').addEventListener('click', logOut);

const authorization = token ? { Authorization: 'Bearer ' + token } : {};
ReactDOM.createRoot(document.getElementById('graphiql')).render(React.createElement(GraphiQL, {
  // a header that is typed into the headers tab wins over the login
  fetcher: GraphiQL.createFetcher({ url: '/graphql', headers: authorization }),
  defaultEditorToolsVisibility: 'headers',
  shouldPersistHeaders: false
}));
