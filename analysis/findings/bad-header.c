/* AL5, bad header: names that are empty, come twice, or that other programs trip over. */

#include <string.h>

#include "analysis/findings/rule-parts.h"
#include "analysis/findings/surplus.h"

#define LONG_NAME 64

extern const EdaFindingRule eda_finding_bad_header;

typedef struct
{
  guint       empty, again, odd;
  const char *example; /* of an odd one */
} Names;

/* Control characters, quotes, blanks at an end, or a whole sentence. */
static gboolean
is_odd (const char *name)
{
  gsize length = strlen (name);

  return g_utf8_strlen (name, -1) > LONG_NAME || strpbrk (name, "\"\n\r\t;|") != NULL
         || g_ascii_isspace (name[0]) || g_ascii_isspace (name[length - 1]);
}

/* Cells of the header; behind them stand those that surplus columns have got. */
static guint
count_names (EdaTable *table)
{
  const EdaSourceInfo *source = eda_table_get_source (table);
  guint                n = g_strv_length (source->header_cells);

  for (guint i = 0; i < eda_table_get_n_columns (table); i++)
    {
      const EdaColumn *column = eda_table_get_column (table, i);

      if (eda_column_is_surplus (column, source))
        n = MIN (n, eda_column_get_position (column) - 1);
    }
  return n;
}

static Names
look_at_names (char *const *cells, guint n)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Names names = { 0 };

  for (guint i = 0; i < n; i++)
    if (*cells[i] == '\0')
      names.empty++;
    else if (!g_hash_table_add (seen, cells[i]))
      names.again++;
    else if (is_odd (cells[i]))
      {
        names.odd++;
        names.example = names.example != NULL ? names.example : cells[i];
      }
  return names;
}

static const char *
describe (GStringChunk *pad, const Names *names)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (names->empty > 0)
    g_ptr_array_add (parts,
                     (gpointer)eda_say_count (pad, names->empty, "empty one", NULL));
  if (names->again > 0)
    g_ptr_array_add (parts,
                     (gpointer)eda_say_count (pad, names->again, "repeated one", NULL));
  if (names->odd > 0)
    g_ptr_array_add (parts,
                     (gpointer)eda_say_count (pad, names->odd, "unhandy one", NULL));
  return eda_say_list (pad, parts, 3);
}

/* The first column alone has no name, and each of its values comes once. */
static gboolean
holds_row_names (const Names *names, EdaTable *table)
{
  const EdaColumn *first = eda_table_get_column (table, 0);

  return names->empty == 1 && names->again + names->odd == 0
         && *eda_table_get_source (table)->header_cells[0] == '\0'
         && eda_column_get_position (first) == 1
         && eda_column_get_type (first) == EDA_TYPE_IDENTIFIER;
}

static EdaFinding *
make_row_names_finding (EdaTable *table, GStringChunk *pad)
{
  gsize       n = eda_table_get_n_rows (table);
  EdaFinding *finding
      = eda_finding_new_on_table (&eda_finding_bad_header, EDA_SEVERITY_INFO);

  eda_finding_set_evidence (
      finding, "names that need mending", 1, 1, eda_table_get_n_columns (table));
  eda_finding_set_text (finding,
                        "The first column has no name and tells its %s apart: names or "
                        "numbers of the rows, as R and pandas write them.",
                        eda_say_count (pad, n, "row", NULL));
  eda_finding_set_advice (finding,
                          "It says where a row stood, and measures nothing.",
                          "Nothing is wrong here; to leave it out, write the file with "
                          "row.names = FALSE in R or index=False in pandas.");
  return finding;
}

static void
check (EdaProfile *profile, const EdaContext *context, GPtrArray *out)
{
  EdaTable            *table = eda_profile_get_table (profile);
  const EdaSourceInfo *source = eda_table_get_source (table);
  g_autoptr (GStringChunk) pad = g_string_chunk_new (256);
  EdaFinding *finding;
  Names       names;
  guint       bad;
  gboolean    nameless;

  if (!source->header || source->header_cells == NULL)
    return;
  names = look_at_names (source->header_cells, count_names (table));
  bad = names.empty + names.again + names.odd;
  if (bad == 0)
    return;
  if (holds_row_names (&names, table))
    {
      g_ptr_array_add (out, make_row_names_finding (table, pad));
      return;
    }
  nameless = names.empty + names.again > 0;
  finding = eda_finding_new_on_table (&eda_finding_bad_header,
                                      nameless ? EDA_SEVERITY_WARN : EDA_SEVERITY_NOTE);
  eda_finding_set_evidence (
      finding, "names that need mending", bad, 1, eda_table_get_n_columns (table));
  eda_finding_set_text (finding,
                        "%s of the header %s mending: %s%s%s.",
                        eda_say_count (pad, bad, "name", NULL),
                        bad == 1 ? "needs" : "need",
                        describe (pad, &names),
                        names.example != NULL ? ", such as " : "",
                        names.example != NULL ? eda_say_quoted (pad, names.example) : "");
  eda_finding_set_advice (
      finding,
      nameless ? "A column without a name of its own cannot be told apart, "
                 "here or in the next program."
               : "Blanks at an end, quotes and whole sentences in a name trip "
                 "up the next program: the name in the file is not the one "
                 "that is typed.",
      "Give each column one short name in the file; what it is "
      "called here is listed among "
      "the repairs.");
  g_ptr_array_add (out, finding);
}

const EdaFindingRule eda_finding_bad_header
    = { "AL5",
        "bad-header",
        1,
        check,
        "empty, repeated or unhandy names",
        "1",
        "warn; note for unhandy ones; info for the row names of R and pandas" };
