import Checks
import Testing

@Suite("unclosed-mark") struct UnclosedMarkTests {
  @Test(arguments: ["m⟦^{⟧2", "CO⟦_{⟧}と⟦^{⟧a{b}", "m^{2}と⟦_{⟧"])
  func marksThatDoNotCloseAreTold(sentence: String) { #expect(marked(sentence, by: "unclosed-mark") == sentence) }

  @Test func anUnclosedMarkIsToldAtItsPlace() {
    let yaml = "title: 目標\nscripts: true\nlevels: [部]\nparts: [{ title: 水道部, notes: ['面積12km^{2}、m⟦^{⟧2'] }]"
    #expect(marked(yaml: yaml, by: "unclosed-mark") == yaml)
    let ruby = "title: 目標\nruby: true\nlevels: [部]\nparts: [{ title: 水道部, notes: ['{揖斐|いび}川、⟦{揖斐|⟧いび川'] }]"
    #expect(marked(yaml: ruby, by: "unclosed-mark") == ruby)
  }
}
