package dk.uthflow.modelguard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML without letting it reach for anything outside itself.
 */
final class Xml {

	private Xml() {
	}

	/**
	 * @throws SAXException when it is no well-formed XML, or has a document type
	 */
	static Element read(byte[] content) throws SAXException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setXIncludeAware(false);
			factory.setExpandEntityReferences(false);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(new DefaultHandler() {
				@Override
				public void error(SAXParseException ex) throws SAXException {
					throw ex;
				}
			});
			return builder.parse(new ByteArrayInputStream(content)).getDocumentElement();
		}
		catch (IOException | ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static List<Element> children(Element parent) {
		return IntStream.range(0, parent.getChildNodes().getLength())
			.mapToObj(parent.getChildNodes()::item)
			.filter(Element.class::isInstance)
			.map(Element.class::cast)
			.toList();
	}

	static List<Attr> attributes(Element element) {
		return IntStream.range(0, element.getAttributes().getLength())
			.mapToObj((i) -> (Attr) element.getAttributes().item(i))
			.toList();
	}

	/** The element's own text, without that of elements in it. */
	static String text(Element element) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < element.getChildNodes().getLength(); i++) {
			Node child = element.getChildNodes().item(i);
			if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
				text.append(child.getNodeValue());
			}
		}
		return text.toString().strip();
	}

	/** The id of the element, or of the nearest one around it that has an id. */
	static String idOf(Element element) {
		for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
			if (around.hasAttribute("id")) {
				return around.getAttribute("id");
			}
		}
		return null;
	}

}
