/* What --help says around the options. */

#include "app/batch/batch-help.h"

#include <glib/gi18n.h>

const char *const eda_batch_summary = N_ (
    "Explores data files in six steps and writes a report of each.\n"
    "\n"
    "  eda-batch sales.csv                       writes sales.csv.html beside it\n"
    "  eda-batch sales.csv report.pdf            writes report.pdf, to print\n"
    "  eda-batch report -f html,json -o out/ *.csv\n"
    "  zcat big.csv.gz | eda-batch - -o big.html\n"
    "  eda-batch summarize sales.csv             tells the main numbers at once\n"
    "  eda-batch inspect messy.csv               says how the file is read\n"
    "  eda-batch gate sales.csv                  exit code 3 when a finding is grave\n"
    "  eda-batch compare old.csv new.csv         says what changed\n"
    "  eda-batch export messy.csv -o clean.csv   writes it as plain CSV\n"
    "  eda-batch replay survey.eda --data new.csv  a saved notebook, on other data\n"
    "  eda-batch check sales.csv my.claims       judges what you expect of it\n"
    "  eda-batch history                         tells the challenges that were "
    "played\n"
    "  eda-batch challenge report SESSION        writes what came of one\n"
    "  eda-batch generate clinic-3-42            makes a practice file, nothing in it "
    "real\n"
    "  eda-batch --filter=\"region = 'North'\" --derive='per_unit=price/qty' sales.csv");

const char *const eda_batch_description = N_ (
    "FILE may be “-”, standard input; its report goes to standard output unless -o "
    "says otherwise.\n"
    "An existing file is replaced only when it is one of our reports, or with "
    "--force.\n"
    "Expressions of --filter and --derive: docs/EXPRESSIONS.md; they apply in the "
    "order in which they are typed.\n"
    "\n"
    "Exit codes: 0 all done · 1 a file failed, the others are done · 2 wrong usage\n"
    "  3 a claim is refuted, or a finding is what --fail-on waits for\n"
    "  4 output could not be written · 5 claims or notebook cannot be read\n"
    "  6 limit of memory or time · 130 interrupted");

const char *const eda_batch_short_help
    = N_ ("eda-batch explores data files and writes a report of each.\n"
          "\n"
          "  eda-batch FILE…            writes FILE.html beside each file\n"
          "  eda-batch FILE REPORT.html writes REPORT.html\n"
          "\n"
          "Examples:\n"
          "  eda-batch sales.csv\n"
          "  eda-batch report -f html,json -o reports/ *.csv\n"
          "\n"
          "Often used: -o PATH, -f html,json, --delimiter=SIGN, --force, -q\n"
          "All options: eda-batch --help\n");
