package org.henji.query.certificate.print;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.io.XMLWriter;
import org.ofdrw.core.DefaultElementProxy;
import org.ofdrw.core.basicStructure.doc.CT_CommonData;
import org.ofdrw.core.basicStructure.doc.CT_PageArea;
import org.ofdrw.core.basicStructure.doc.Document;
import org.ofdrw.core.basicStructure.ofd.DocBody;
import org.ofdrw.core.basicStructure.ofd.OFD;
import org.ofdrw.core.basicStructure.ofd.docInfo.CT_DocInfo;
import org.ofdrw.core.basicStructure.pageObj.Page;
import org.ofdrw.core.basicStructure.pageTree.Pages;
import org.ofdrw.core.basicStructure.res.CT_MultiMedia;
import org.ofdrw.core.basicStructure.res.MediaType;
import org.ofdrw.core.basicStructure.res.OFDResource;
import org.ofdrw.core.basicStructure.res.Res;
import org.ofdrw.core.basicStructure.res.resources.Fonts;
import org.ofdrw.core.basicStructure.res.resources.MultiMedias;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.basicType.ST_Loc;
import org.ofdrw.core.basicType.ST_RefID;
import org.ofdrw.core.text.font.CT_Font;
import org.ofdrw.core.text.font.Charset;

/**
 * The container of an OFD document (GB/T 33190, chapter 7): a ZIP of XML files, written in one go, page by page. What says where
 * the pages and pictures are comes at the end and names them only, so that no page is kept. As long as {@link #finish} has not
 * been called it is no ZIP and has no entrance.
 */
final class OfdPackage {

    private static final String DOCUMENT = "Doc_0/";
    private static final String RESOURCES = "Res";

    private final ZipOutputStream zip;
    private final Pages pages = new Pages();
    private final Fonts fonts = new Fonts();
    private final MultiMedias pictures = new MultiMedias();
    private long lastId;

    OfdPackage(OutputStream target) {
        this.zip = new ZipOutputStream(target);
    }

    ST_ID nextId() {
        lastId++;
        return new ST_ID(lastId);
    }

    ST_RefID add(FontSubset font) throws IOException {
        ST_ID id = nextId();
        String file = "font-" + id + ".ttf";
        put(DOCUMENT + RESOURCES + "/" + file, font.file());
        CT_Font entry = new CT_Font(font.font().file().getName());
        entry.setID(id);
        entry.setCharset(Charset.unicode);
        entry.setFontFile(file);
        fonts.addFont(entry);
        return id.ref();
    }

    /** @param format JPEG or PNG */
    ST_RefID addPicture(byte[] content, String format) throws IOException {
        ST_ID id = nextId();
        String file = "image-" + id + (format.equals("PNG") ? ".png" : ".jpg");
        put(DOCUMENT + RESOURCES + "/" + file, content);
        CT_MultiMedia entry = new CT_MultiMedia();
        entry.setID(id);
        entry.setType(MediaType.Image);
        entry.setFormat(format);
        entry.setMediaFile(new ST_Loc(file));
        pictures.addMultiMedia(entry);
        return id.ref();
    }

    void add(Page page) throws IOException {
        String file = "Pages/Page_" + pages.getSize() + "/Content.xml";
        put(DOCUMENT + file, page);
        pages.addPage(new org.ofdrw.core.basicStructure.pageTree.Page(nextId(), new ST_Loc(file)));
    }

    void finish(String title, CT_PageArea area, UUID id, LocalDate today) throws IOException {
        put(DOCUMENT + "PublicRes.xml", resources(fonts));
        put(DOCUMENT + "DocumentRes.xml", resources(pictures));

        CT_CommonData common = new CT_CommonData();
        common.setMaxUnitID(lastId);
        common.setPageArea(area);
        common.setPublicRes(new ST_Loc("PublicRes.xml"));
        common.setDocumentRes(new ST_Loc("DocumentRes.xml"));
        Document document = new Document();
        document.setCommonData(common);
        document.setPages(pages);
        put(DOCUMENT + "Document.xml", document);

        CT_DocInfo about = new CT_DocInfo();
        about.setDocID(id);
        about.setTile(title);
        about.setCreationDate(today);
        about.setCreator("Henji");
        DocBody body = new DocBody();
        body.setDocInfo(about);
        body.setDocRoot(new ST_Loc(DOCUMENT + "Document.xml"));
        put("OFD.xml", new OFD(body));
        zip.finish();
    }

    private static Res resources(OFDResource all) {
        Res resources = new Res();
        resources.setBaseLoc(new ST_Loc(RESOURCES));
        resources.addResource(all);
        return resources;
    }

    private void put(String name, Element root) throws IOException {
        Element element = root;
        while (element instanceof DefaultElementProxy proxy) {
            element = proxy.getProxy();
        }
        zip.putNextEntry(new ZipEntry(name));
        XMLWriter writer = new XMLWriter(zip);
        writer.write(DocumentHelper.createDocument(element));
        writer.flush();
        zip.closeEntry();
    }

    private void put(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
