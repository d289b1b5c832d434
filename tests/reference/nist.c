/* Prints what the kernels make of a data set of NIST StRD, as JSON:
 *
 *   nist-kernels KIND FILE.csv
 *
 * A test tool: tests/reference/check-nist.sh compares with the certified values. */

#include "tests/reference/nist.h"

#include "analysis/core/error.h"
#include "analysis/table/load.h"

typedef struct
{
  const char *name;
  void (*print) (EdaTable *table);
} Kind;

static const Kind kinds[] = {
  { "univariate", nist_print_univariate },
  { "regression", nist_print_regression },
  { "anova", nist_print_anova },
};

double *
nist_read_column (EdaTable *table, const char *name, gsize *n)
{
  *n = eda_table_get_n_rows (table);
  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    {
      EdaColumn *column = eda_table_get_column (table, i);

      if (g_str_equal (eda_column_get_name (column), name))
        {
          double *values = g_new (double, *n);

          eda_column_read_numbers (column, 0, *n, values);
          return values;
        }
    }
  g_error ("no column %s", name);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (EdaTable) table = NULL;

  if (argc != 3)
    g_error ("usage: nist-kernels KIND FILE.csv");
  eda_init ();
  file = g_file_new_for_commandline_arg (argv[2]);
  table = eda_load_file (file, NULL, NULL, &error);
  if (table == NULL)
    g_error ("%s", error->message);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, argv[1]))
      kinds[i].print (table);
  return 0;
}
