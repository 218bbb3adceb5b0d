package dk.uthflow.access.federation;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the attribute value of OIO Basic Privilege Profile 1.0 to 1.2: XML in Base64.
 * Nothing outside the value is ever read: no document type, no entities.
 */
final class PrivilegeReader {

	/** Of the encoded value, in characters. */
	static final int LONGEST = 128 * 1024;

	private static final Set<String> PROFILES = Set.of("http://digst.dk/oiosaml/basic_privilege_profile",
			"http://itst.dk/oiosaml/basic_privilege_profile");

	private static final XMLInputFactory XML = factory();

	private final XMLStreamReader xml;

	private PrivilegeReader(XMLStreamReader xml) {
		this.xml = xml;
	}

	/**
	 * @throws MalformedPrivileges when it is not such a list, whole and nothing else
	 */
	static List<PrivilegeGroup> read(String encoded) {
		if (encoded.length() > LONGEST) {
			throw new MalformedPrivileges("Privilegielisten er længere end %d tegn".formatted(LONGEST));
		}
		try {
			byte[] decoded = Base64.getDecoder()
				.decode(encoded.replaceAll("\\s", "").getBytes(StandardCharsets.ISO_8859_1));
			return new PrivilegeReader(XML.createXMLStreamReader(new ByteArrayInputStream(decoded))).list();
		}
		catch (IllegalArgumentException ex) {
			throw new MalformedPrivileges("Privilegielisten er ikke Base64", ex);
		}
		catch (XMLStreamException ex) {
			throw new MalformedPrivileges("Privilegielisten er ikke XML", ex);
		}
	}

	private List<PrivilegeGroup> list() throws XMLStreamException {
		nextElement();
		if (!this.xml.isStartElement() || !PROFILES.contains(String.valueOf(this.xml.getNamespaceURI()))
				|| !this.xml.getLocalName().equals("PrivilegeList")) {
			throw new MalformedPrivileges("Der mangler en PrivilegeList");
		}
		List<PrivilegeGroup> groups = new ArrayList<>();
		while (nextElement()) {
			expect("PrivilegeGroup");
			groups.add(group());
		}
		while (this.xml.hasNext()) {
			refuseDocumentType(this.xml.next());
		}
		return groups;
	}

	private PrivilegeGroup group() throws XMLStreamException {
		String scope = this.xml.getAttributeValue(null, "Scope");
		if (scope == null || scope.isBlank()) {
			throw new MalformedPrivileges("En PrivilegeGroup har ingen Scope");
		}
		List<String> privileges = new ArrayList<>();
		boolean constrained = false;
		while (nextElement()) {
			if (this.xml.getLocalName().equals("Constraint")) {
				constrained = true;
				this.xml.getElementText();
			}
			else {
				expect("Privilege");
				privileges.add(this.xml.getElementText().strip());
			}
		}
		return new PrivilegeGroup(scope.strip(), privileges, constrained);
	}

	/** Goes on to the next element within, or to the end of the one it is in. */
	private boolean nextElement() throws XMLStreamException {
		while (this.xml.hasNext()) {
			int event = this.xml.next();
			refuseDocumentType(event);
			if (event == XMLStreamConstants.START_ELEMENT) {
				return true;
			}
			if (event == XMLStreamConstants.END_ELEMENT) {
				return false;
			}
			if (event == XMLStreamConstants.CHARACTERS && !this.xml.isWhiteSpace()) {
				throw new MalformedPrivileges("Der står tekst mellem privilegierne");
			}
		}
		return false;
	}

	private void expect(String name) {
		if (!this.xml.getLocalName().equals(name)) {
			throw new MalformedPrivileges(
					"Der står %s, hvor der skulle stå %s".formatted(this.xml.getLocalName(), name));
		}
	}

	private static void refuseDocumentType(int event) {
		if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
			throw new MalformedPrivileges("Privilegielisten har en dokumenttype");
		}
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		return factory;
	}

}
