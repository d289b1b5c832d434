/* Line by line: a header, then blocks with notes between them. Nothing is lost: what is
 * not understood is kept as it stands and told. */

#include <string.h>

#include "analysis/core/error.h"
#include "notebook/script-marks.h"
#include "notebook/script-text.h"
#include "notebook/load-params.h"
#include "notebook/params-text.h"

typedef struct
{
  const char      *name;
  GStrv            lines;
  guint            n_lines, at;
  EdaParams       *header;
  EdaLoadSettings *load; /* (nullable) */
  GPtrArray       *entries;
  GHashTable      *ids; /* of the entries, owned by them */
  GPtrArray       *problems;
} Parser;

static void
problem_free (gpointer data)
{
  g_free (((EdaScriptProblem *)data)->what);
  g_free (data);
}

/* @line: from 0 */
static void add_problem (Parser *self, guint line, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

static void
add_problem (Parser *self, guint line, const char *format, ...)
{
  EdaScriptProblem *problem = g_new0 (EdaScriptProblem, 1);
  va_list           args;

  va_start (args, format);
  problem->line = line + 1;
  problem->what = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (self->problems, problem);
}

/* @line: from 0 */
static gboolean
fail (Parser     *self,
      guint       line,
      gsize       column,
      const char *hint,
      const char *message,
      GError    **error)
{
  EdaPlace place = { (char *)self->name, line + 1, column };

  eda_error_set (error, EDA_ERROR_NOTEBOOK, &place, hint, "%s", message);
  return FALSE;
}

/* --- Entries --- */

static char *
make_id (Parser *self, const char *stem)
{
  char *id = g_strdup (stem);

  for (guint number = 2; g_hash_table_contains (self->ids, id); number++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, number);
    }
  return id;
}

static void
take_entry (Parser *self, EdaEntry *take_entry)
{
  g_ptr_array_add (self->entries, take_entry);
  g_hash_table_add (self->ids, (gpointer)eda_entry_get_id (take_entry));
}

static void
add_note (Parser *self, const char *text)
{
  g_autofree char *id = make_id (self, "note");

  take_entry (self, eda_entry_new_note (id, text));
}

/* The lines of a block as they stand, closed. */
static void
add_torn (Parser *self, guint first, guint end)
{
  g_autofree char *id = make_id (self, "unread");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = first; i < end; i++)
    g_string_append_printf (text, "%s\n", self->lines[i]);
  g_string_append (text, EDA_MARK_END);
  take_entry (self, eda_entry_new_torn (id, text->str));
}

/* --- Blocks --- */

static gboolean
is_name (const char *what)
{
  return *what != '\0' && what[strspn (what, G_CSET_a_2_z G_CSET_DIGITS "-")] == '\0';
}

static gboolean
take_load (Parser *self, const EdaParams *params, guint first)
{
  g_autoptr (GError) error = NULL;

  if (self->load != NULL)
    {
      add_problem (self, first, "How the file is read is said twice; the first counts.");
      return FALSE;
    }
  self->load = eda_load_params_to_settings (params, &error);
  if (self->load == NULL)
    add_problem (self, first, "%s. %s", error->message, eda_error_get_hint (error));
  return self->load != NULL;
}

static void
add_block (Parser *self, const char *what, const EdaParams *params, guint first)
{
  const char      *said = eda_params_get_text (params, "id");
  g_autofree char *id = make_id (self, said != NULL && *said != '\0' ? said : what);
  g_autoptr (EdaParams) rest = eda_params_with (params, "id", NULL);

  if (said != NULL && !g_str_equal (said, id))
    add_problem (
        self, first, "There is another block “%s”; this one is now “%s”.", said, id);
  take_entry (self, eda_entry_new_block (id, what, rest));
}

/* The line behind the block's last: that of its end mark, or where another block begins.
 */
static guint
find_end (const Parser *self, guint first)
{
  guint end = first + 1;

  while (end < self->n_lines && !g_str_equal (self->lines[end], EDA_MARK_END)
         && !eda_mark_is_block (self->lines[end]))
    end++;
  return end;
}

static void
parse_block (Parser *self)
{
  guint    first = self->at, end = find_end (self, first), bad = first;
  gboolean closed = end < self->n_lines && g_str_equal (self->lines[end], EDA_MARK_END);
  g_autofree char *what
      = g_strstrip (g_strdup (self->lines[first] + strlen (EDA_MARK_BLOCK)));
  g_autofree char *why = NULL;
  g_autoptr (EdaParams) params = NULL;

  self->at = closed ? end + 1 : end;
  if (!closed)
    why = g_strdup ("This block is not closed by ``` on a line of its own.");
  else if (!is_name (what))
    why = g_strdup ("Behind ```eda stands one word in small letters.");
  else
    params = eda_params_read (self->lines, first + 1, end, &bad, &why);
  if (params == NULL)
    add_problem (self, bad, "%s", why);
  if (params == NULL
      || (g_str_equal (what, EDA_MARK_LOAD) && !take_load (self, params, first)))
    add_torn (self, first, end);
  else if (!g_str_equal (what, EDA_MARK_LOAD))
    add_block (self, what, params, first);
}

/* --- Notes --- */

static gboolean
has_text (const GString *note)
{
  return note->str[strspn (note->str, " \t\n")] != '\0';
}

/* From here up to the next block; a mark between notes begins one, empty or not. */
static void
parse_notes (Parser *self)
{
  g_autoptr (GString) note = g_string_new (NULL);
  gboolean marked = FALSE;

  for (; self->at < self->n_lines && !eda_mark_is_block (self->lines[self->at]);
       self->at++)
    {
      const char *line = self->lines[self->at];

      if (!g_str_equal (line, EDA_MARK_NOTE))
        {
          gboolean escaped = line[0] == '\\' && eda_mark_is_ours (line);

          g_string_append_printf (note, "%s\n", line + (escaped ? 1 : 0));
          continue;
        }
      if (marked || has_text (note))
        add_note (self, note->str);
      g_string_truncate (note, 0);
      marked = TRUE;
    }
  if (marked || has_text (note))
    add_note (self, note->str);
}

/* --- The whole --- */

static gboolean
check_version (Parser *self, GError **error)
{
  const char *text = eda_params_get_text (self->header, "eda");
  guint64     version;
  g_autoptr (EdaParams) header = NULL;

  if (text == NULL
      || !g_ascii_string_to_unsigned (text, 10, 1, G_MAXUINT32, &version, NULL))
    return fail (self,
                 0,
                 0,
                 "The header begins with “eda: 1”.",
                 "This is no notebook of EDA Workbench",
                 error);
  if (version > EDA_SCRIPT_VERSION)
    return fail (self,
                 1,
                 0,
                 "Open it with a newer EDA Workbench; nothing was changed.",
                 "This notebook was written by a newer version",
                 error);
  header = g_steal_pointer (&self->header);
  self->header = eda_params_with (header, "eda", NULL);
  return TRUE;
}

static gboolean
parse_header (Parser *self, GError **error)
{
  guint            end = 1, bad = 0;
  g_autofree char *why = NULL;

  if (self->n_lines == 0 || !g_str_equal (self->lines[0], EDA_MARK_HEADER))
    return fail (self,
                 0,
                 0,
                 "A notebook begins with a line “---” and “eda: 1”.",
                 "This is no notebook of EDA Workbench",
                 error);
  while (end < self->n_lines && !g_str_equal (self->lines[end], EDA_MARK_HEADER))
    end++;
  if (end == self->n_lines)
    return fail (
        self, 0, 0, "Close it by a line “---”.", "The header is not closed", error);
  self->header = eda_params_read (self->lines, 1, end, &bad, &why);
  if (self->header == NULL)
    return fail (self, bad, 0, why, "The header can't be read", error);
  self->at = end + 1;
  return check_version (self, error);
}

static gboolean
check_conflicts (Parser *self, GError **error)
{
  for (guint i = 0; i < self->n_lines; i++)
    if (g_str_has_prefix (self->lines[i], "<<<<<<< ")
        || g_str_has_prefix (self->lines[i], ">>>>>>> "))
      return fail (
          self,
          i,
          1,
          "Choose one of the two sides in a text editor, and take the marks out.",
          "Two versions of this notebook were merged and disagree here",
          error);
  return TRUE;
}

static gboolean
check_utf8 (Parser *self, const char *text, gsize length, GError **error)
{
  const char *end, *line_start = text;
  guint       line = 0;

  if (g_utf8_validate (text, (gssize)length, &end))
    return TRUE;
  for (const char *at = text; at < end; at++)
    if (*at == '\n')
      {
        line++;
        line_start = at + 1;
      }
  return fail (self,
               line,
               (gsize)(end - line_start) + 1,
               "Save it as UTF-8.",
               "This is no UTF-8 text",
               error);
}

static void
split_lines (Parser *self, const char *text, gsize length)
{
  GString *plain = g_string_new_len (text, (gssize)length);

  g_string_replace (plain, "\r\n", "\n", 0);
  if (plain->len > 0 && plain->str[plain->len - 1] == '\n')
    g_string_truncate (plain, plain->len - 1);
  self->lines = g_strsplit (plain->str, "\n", -1);
  self->n_lines = g_strv_length (self->lines);
  g_string_free (plain, TRUE);
}

static void
clear (Parser *self)
{
  g_strfreev (self->lines);
  g_clear_pointer (&self->header, eda_params_unref);
  g_clear_pointer (&self->load, eda_load_settings_unref);
  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->problems);
}

EdaScript *
eda_script_parse (const char *text,
                  gsize       length,
                  const char *name,
                  GPtrArray **problems,
                  GError    **error)
{
  Parser     self = { .name = name };
  EdaScript *script = NULL;

  self.entries = g_ptr_array_new_with_free_func ((GDestroyNotify)eda_entry_unref);
  self.ids = g_hash_table_new (g_str_hash, g_str_equal);
  self.problems = g_ptr_array_new_with_free_func (problem_free);
  if (check_utf8 (&self, text, length, error))
    {
      split_lines (&self, text, length);
      if (check_conflicts (&self, error) && parse_header (&self, error))
        {
          while (self.at < self.n_lines)
            if (eda_mark_is_block (self.lines[self.at]))
              parse_block (&self);
            else
              parse_notes (&self);
          script = eda_script_new (self.header, self.load, self.entries);
        }
    }
  if (problems != NULL)
    *problems = g_ptr_array_ref (self.problems);
  clear (&self);
  return script;
}
