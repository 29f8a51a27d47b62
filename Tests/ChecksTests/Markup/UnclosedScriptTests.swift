import Checks
import Testing

@Suite("unclosed-script") struct UnclosedScriptTests {
  @Test(arguments: ["m⟦^{⟧2", "CO⟦_{⟧}と⟦^{⟧a{b}", "m^{2}と⟦_{⟧"])
  func marksThatDoNotCloseAreTold(sentence: String) { #expect(marked(sentence, by: "unclosed-script") == sentence) }

  @Test func anUnclosedMarkIsToldAtItsPlace() {
    let yaml = "title: 目標\nscripts: true\nlevels: [部]\nparts: [{ title: 水道部, notes: ['面積12km^{2}、m⟦^{⟧2'] }]"
    #expect(marked(yaml: yaml, by: "unclosed-script") == yaml)
  }
}
