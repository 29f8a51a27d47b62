import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.ErrorDetails;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A profile of veraPDF's own, read from the XML in its jar.
 *
 * <p>veraPDF reads its profiles with JAXB, which is not in the jar; a plain DOM reader needs only Java.
 */
final class ProfileFile {
  private final PDFAFlavour flavour;
  private final Element root;

  private ProfileFile(PDFAFlavour flavour, Element root) {
    this.flavour = flavour;
    this.root = root;
  }

  /** The profile by veraPDF's short name for it: {@code ua1}, {@code 2a}. */
  static ValidationProfile named(String name) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
    String file = name.startsWith("ua") ? "PDFUA-" + name.substring(2) : "PDFA-" + name.toUpperCase(Locale.ROOT);
    String path = "/org/verapdf/pdfa/validation/" + file + ".xml";
    try (InputStream xml = ProfileFile.class.getResourceAsStream(path)) {
      if (xml == null) throw new IOException("veraPDF has no profile “" + name + "”");
      Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml).getDocumentElement();
      return new ProfileFile(flavour, root).profile();
    }
  }

  private ValidationProfile profile() {
    Set<Rule> rules = new HashSet<>();
    for (Element rule : elements(root, "rule")) rules.add(rule(rule));
    Set<Variable> variables = new HashSet<>();
    for (Element variable : elements(root, "variable")) {
      variables.add(
          Profiles.variableFromValues(
              variable.getAttribute("name"), variable.getAttribute("object"), text(variable, "defaultValue"),
              text(variable, "value")));
    }
    // The date of reading the profile, which has no effect.
    return Profiles.profileFromValues(
        flavour, Profiles.profileDetailsFromValues(flavour.getId(), "", "", new Date(0)), "", rules, variables);
  }

  private static Rule rule(Element rule) {
    Element id = elements(rule, "id").get(0);
    RuleId ruleId =
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")), id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber")));
    Boolean isDeferred = rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null;
    return Profiles.ruleFromValues(
        ruleId, rule.getAttribute("object"), isDeferred, rule.getAttribute("tags"), text(rule, "description"),
        text(rule, "test"), error(elements(rule, "error").get(0)), new ArrayList<>());
  }

  private static ErrorDetails error(Element error) {
    List<ErrorArgument> arguments = new ArrayList<>();
    for (Element argument : elements(error, "argument")) {
      String name = argument.getAttribute("name");
      arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), name.isEmpty() ? null : name, null));
    }
    return Profiles.errorFromValues(text(error, "message"), arguments);
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int index = 0; index < nodes.getLength(); index++) elements.add((Element) nodes.item(index));
    return elements;
  }

  /** The text of the child with a name; empty where there is none. */
  private static String text(Element parent, String name) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeName().equals(name)) return child.getTextContent();
    }
    return "";
  }
}
