/* Each file of tests/cases/csv is one rule of the loader: NAME.csv is loaded with nothing
 * said about it, and what comes out must be NAME.expected, word by word: how it was read,
 * every column with its values and evidence, and every note. A new case is two files and
 * no line here; with EDA_UPDATE=1 in the environment this program writes the second one,
 * to be read and judged before it is kept. */

#include "load-helpers.h"

static const char *
delimiter_text (char delimiter)
{
  static char sign[2];

  if (delimiter == '\t')
    return "tab";
  if (delimiter == ' ')
    return "blank";
  sign[0] = delimiter;
  return sign;
}

static char *
one_line (const char *text)
{
  g_autoptr (GString) line = g_string_new (text);

  g_string_replace (line, "\r", "\\r", 0);
  g_string_replace (line, "\n", "\\n", 0);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
put_notes (GString *out, const char *kind, const GPtrArray *notes)
{
  for (guint i = 0; i < notes->len; i++)
    {
      const EdaLoadNote *note = g_ptr_array_index (notes, i);
      g_autofree char   *what = one_line (note->what);

      g_string_append_printf (
          out, "%s %" G_GUINT64_FORMAT ": %s\n", kind, note->line, what);
    }
}

static void
put_column (GString *out, const EdaTable *table, guint i)
{
  EdaColumn       *column = eda_table_get_column (table, i);
  g_autofree char *joined = join_column (table, i);
  g_autofree char *values = one_line (joined);
  g_autofree char *name = one_line (eda_column_get_name (column));

  g_string_append_printf (out,
                          "%s (%s): %s\n  %s\n",
                          name,
                          eda_storage_get_name (eda_column_get_storage (column)),
                          values,
                          eda_column_get_type_reason (column));
}

static char *
describe_table (const EdaTable *table)
{
  const EdaSourceInfo *info = eda_table_get_source (table);
  GString             *out = g_string_new (NULL);

  g_string_append_printf (out,
                          "delimiter %s, quote %c, decimal %c, header %s, %s\n",
                          delimiter_text (info->delimiter),
                          info->quote != 0 ? info->quote : '-',
                          info->decimal,
                          info->header ? "yes" : "no",
                          info->encoding);
  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    put_column (out, table, i);
  put_notes (out, "rejected", info->rejected);
  put_notes (out, "repair", info->repairs);
  return g_string_free (out, FALSE);
}

static char *
describe_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaTable) table = eda_load_file (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return describe_table (table);
}

static void
test_case (gconstpointer data)
{
  const char      *path = data;
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".csv"));
  g_autofree char *expected_path = g_strconcat (stem, ".expected", NULL);
  g_autofree char *found = describe_file (path);
  g_autofree char *expected = NULL;

  if (g_getenv ("EDA_UPDATE") != NULL)
    g_assert_true (g_file_set_contents (expected_path, found, -1, NULL));
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  g_assert_cmpstr (found, ==, expected);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "cases", "csv", NULL);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".csv"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_assert_cmpuint (paths->len, >, 0);
  g_ptr_array_sort (paths, compare_names);
  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *base = g_path_get_basename (paths->pdata[i]);
      g_autofree char *path = g_strdup_printf ("/cases/%s", base);

      g_test_add_data_func (path, paths->pdata[i], test_case);
    }
  return g_test_run ();
}
