package dk.uthflow.lifecycle.anonymising;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF without what programs write into it unseen: author, title, history, bookmarks,
 * files inside it, scripts, forms. It is written anew, so that nothing stays that an
 * editor only struck out.
 *
 * @param content what is kept
 * @param text what it says, its comments too
 */
record PdfWithoutMetadata(byte[] content, String text) {

	/**
	 * @throws NotAnswered when it cannot be read
	 */
	static PdfWithoutMetadata of(byte[] bytes) {
		try (PDDocument document = Loader.loadPDF(bytes)) {
			if (document.isEncrypted()) {
				throw new NotAnswered("anonymise.refused.pdf.locked");
			}
			StringBuilder text = new StringBuilder(new PDFTextStripper().getText(document));
			document.getDocument().getTrailer().removeItem(COSName.INFO);
			PDDocumentCatalog catalog = document.getDocumentCatalog();
			for (COSName unseen : new COSName[] { COSName.METADATA, COSName.NAMES, COSName.OUTLINES,
					COSName.OPEN_ACTION, COSName.AA, COSName.ACRO_FORM, COSName.getPDFName("PieceInfo"),
					COSName.STRUCT_TREE_ROOT, COSName.AF }) {
				catalog.getCOSObject().removeItem(unseen);
			}
			for (PDPage page : document.getPages()) {
				for (PDAnnotation annotation : page.getAnnotations()) {
					text.append('\n').append((annotation.getContents() != null) ? annotation.getContents() : "");
				}
				for (COSName unseen : new COSName[] { COSName.METADATA, COSName.AA, COSName.ANNOTS,
						COSName.getPDFName("PieceInfo") }) {
					page.getCOSObject().removeItem(unseen);
				}
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return new PdfWithoutMetadata(out.toByteArray(), text.toString());
		}
		catch (IOException ex) {
			throw new NotAnswered("anonymise.refused.pdf.broken");
		}
	}

}
