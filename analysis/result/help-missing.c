/* Step 2: what is missing, and together with what. */

#include "analysis/result/help-topics.h"

const EdaHelp eda_help_missing[] = {
  { "missing",
    "Missing",
    "Cells without a value: empty, or a text that means so, as NA. Zero and minus 999 "
    "are "
    "values until you say otherwise." },
  { "present", "Present", "Cells that hold a value." },
  { "rows_complete",
    "Complete rows",
    "Rows without any missing cell. Many methods elsewhere use only these, in silence: "
    "if "
    "they are few, such results describe a special part of the data." },
  { "cells_missing", "Cells missing", "All cells of the table without a value." },
  { "patterns",
    "Rows",
    "Rows with the same set of columns missing. A frequent pattern often has one cause, "
    "such "
    "as a form page that was skipped." },
  { "pattern_columns",
    "Columns",
    "How many columns are missing together in this pattern." },
  { "missing_in_row",
    "Cells missing in the row",
    "Rows are counted by how many of their cells are missing." },
  { "nullity_phi",
    "phi of missingness",
    "Whether two columns are missing in the same rows: 1 always together, −1 exactly one "
    "of "
    "the two, 0 independent. With few missing cells it jumps about.",
    "Pearson’s r of the two 0/1 columns “is missing”" },
  { NULL },
};
