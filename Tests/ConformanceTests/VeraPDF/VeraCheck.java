import java.io.File;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/**
 * Judges PDF files by veraPDF's profiles.
 *
 * <pre>java -cp JAR:CLASSES VeraCheck [--workers N] ua1,2a FILE…</pre>
 *
 * Prints a line for each file and profile: {@code PASS} or {@code FAIL}, profile, file, checks and failures; below a
 * failed one, a line for each broken rule: clause and test, number of failures, description and first places. Exit
 * status: 0 if all pass, 1 if one fails, 2 if one cannot be judged, 64 for wrong usage.
 */
public final class VeraCheck {
  /** The number of places that are named for a broken rule. */
  private static final int PLACES = 3;
  /** The number of failures of one rule that are kept; all are counted. */
  private static final int KEPT = 20;

  private record Verdict(int status, String text) {}

  public static void main(String[] arguments) throws Exception {
    List<String> files = new ArrayList<>(List.of(arguments));
    int workers = 1;
    if (files.size() > 2 && files.get(0).equals("--workers")) {
      workers = Integer.parseInt(files.get(1));
      files = files.subList(2, files.size());
    }
    if (files.size() < 2) {
      System.err.println("usage: VeraCheck [--workers N] PROFILE[,PROFILE…] FILE…");
      System.exit(64);
    }
    Logger.getLogger("").setLevel(Level.SEVERE);
    VeraGreenfieldFoundryProvider.initialise();
    Map<String, ValidationProfile> profiles = new LinkedHashMap<>();
    for (String name : files.get(0).split(",")) profiles.put(name, ProfileFile.named(name));

    // veraPDF keeps a document's state per thread, so one thread makes each judgement from beginning to end.
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    List<Future<Verdict>> verdicts = new ArrayList<>();
    for (String file : files.subList(1, files.size())) {
      profiles.forEach((name, profile) -> verdicts.add(threads.submit(() -> verdict(file, name, profile))));
    }
    int status = 0;
    for (Future<Verdict> verdict : verdicts) {
      System.out.print(verdict.get().text());
      status = Math.max(status, verdict.get().status());
    }
    threads.shutdown();
    System.exit(status);
  }

  private static Verdict verdict(String file, String name, ValidationProfile profile) {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), profile.getPDFAFlavour());
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(profile, KEPT, false, false, false)) {
      ValidationResult result = validator.validate(parser);
      int failures = result.getFailedChecks().values().stream().mapToInt(Integer::intValue).sum();
      StringBuilder text = new StringBuilder();
      text.append(
          String.format(
              "%s %s %s: %d checks, %d failed%n", result.isCompliant() ? "PASS" : "FAIL", name, file,
              result.getTotalAssertions(), failures));
      appendFailures(result, text);
      return new Verdict(result.isCompliant() ? 0 : 1, text.toString());
    } catch (Exception | StackOverflowError failure) {
      return new Verdict(2, String.format("ERROR %s %s: %s%n", name, file, failure));
    }
  }

  private static void appendFailures(ValidationResult result, StringBuilder text) {
    Map<RuleId, Integer> counts =
        new TreeMap<>(Comparator.comparing(RuleId::getClause).thenComparing(RuleId::getTestNumber));
    counts.putAll(result.getFailedChecks());
    counts.forEach(
        (rule, count) -> {
          List<TestAssertion> failures =
              result.getTestAssertions().stream()
                  .filter(one -> one.getStatus() == TestAssertion.Status.FAILED && one.getRuleId().equals(rule))
                  .toList();
          String message = failures.isEmpty() ? "" : failures.get(0).getMessage();
          text.append(
              String.format("  %s-%d, %d times: %s%n", rule.getClause(), rule.getTestNumber(), count, message));
          failures.stream()
              .limit(PLACES)
              .forEach(one -> text.append(String.format("    at %s%n", one.getLocation().getContext())));
        });
  }
}
