/* Whatever a notebook holds, what is loaded is what was saved, and saved again it has the
 * same bytes: every analysis and transform with options that fit or not, notes, blocks
 * that nobody can read, how the file is read, the checklist, what was chosen for the
 * report. */

#include <glib/gstdio.h>
#include <string.h>

#include "analysis/core/error.h"
#include "notebook/checklist.h"
#include "notebook/chosen.h"
#include "notebook/file.h"
#include "tests/notebook/random-script.h"

#define N_SCRIPTS 2000
#define SAVE_EVERY 100

static const char *const columns[]
    = { "height", "price, net", "a: b", "", " ", "ünï", "- dash", "\"q\"", "a\tb", NULL };

static char *
random_text (void)
{
  static const char *const pieces[]
      = { "a",    " ", "\n", "```",           "```eda ", "shape", "\\",
          "\"",   ":", "- ", "<!-- note -->", "ü",       "\t",    "---",
          "id: ", "=", ",",  "\r\n",          "\x02",    NULL };
  GString *text = g_string_new (NULL);

  for (guint n = pick (9); n > 0; n--)
    g_string_append (text, pick_text (pieces));
  return g_string_free (text, FALSE);
}

static void
take (EdaScript **script, EdaScript *take_next)
{
  eda_script_unref (*script);
  *script = take_next;
}

/* --- How the file is read --- */

static EdaLoadSettings *
random_load (void)
{
  static const char *const encodings[] = { "UTF-8", "ISO-8859-1", "UTF-16LE", NULL };
  static const char        delimiters[] = { 0, ',', ';', '\t', '|', ' ' };
  g_autofree char         *word = random_text ();
  const char *const        missing[] = { "NA", *word != '\0' ? word : NULL, NULL };
  g_autoptr (GHashTable) types = g_hash_table_new (g_str_hash, g_str_equal);
  EdaLoadOptions options = EDA_LOAD_OPTIONS_INIT;

  options.encoding = pick (2) == 0 ? (char *)pick_text (encodings) : NULL;
  options.delimiter = delimiters[pick (sizeof delimiters)];
  options.quote = (const int[]){ -1, 0, '"', '\'' }[pick (4)];
  options.decimal = ((const char[]){ 0, '.', ',' })[pick (3)];
  options.header = (int)pick (3) - 1;
  options.all_lines = pick (2) == 0;
  options.missing = pick (2) == 0 ? (char **)missing : NULL;
  for (guint n = pick (3); n > 0; n--)
    g_hash_table_insert (types,
                         (char *)pick_text (columns),
                         GINT_TO_POINTER (pick (EDA_STORAGE_TEXT + 1)));
  options.types = types;
  return eda_load_settings_new (&options);
}

/* --- What stands in it --- */

/* A block that cannot be read is only made by reading. */
static EdaEntry *
random_torn (void)
{
  static const char *const texts[]
      = { "---\neda: 1\n---\n\n```eda shape\nno key here\n```\n",
          "---\neda: 1\n---\n\n```eda filter\n: x\n```\n",
          NULL };
  const char *text = pick_text (texts);
  g_autoptr (EdaScript) script = eda_script_parse (text, strlen (text), "x", NULL, NULL);
  EdaEntry *entry = eda_script_get_entry (script, 0);

  g_assert_cmpint (eda_entry_get_kind (entry), ==, EDA_ENTRY_TORN);
  return eda_entry_ref (entry);
}

/* With a key that nobody knows, and a choice for the report. */
static EdaEntry *
with_more (EdaEntry *take_block)
{
  g_autoptr (EdaEntry) block = take_block;
  g_autofree char  *first = random_text (), *second = random_text ();
  const char *const values[] = { first, pick (2) == 0 ? second : NULL, NULL };
  g_autoptr (EdaParams) params
      = eda_params_with (eda_entry_get_params (block), "of-a-newer-version", values);
  g_autoptr (EdaEntry) more = eda_entry_with_params (block, params);

  return eda_chosen_with (more, NULL, pick (2) == 0 ? EDA_CHOSEN_ALL : "a/b", TRUE);
}

static EdaEntry *
random_entry (const EdaScript *script)
{
  g_autofree char *text = NULL;
  g_autofree char *id = NULL;
  EdaEntry        *block;

  switch (pick (8))
    {
    case 0:
      return random_torn ();
    case 1:
    case 2:
      text = random_text ();
      id = eda_script_make_id (script, "note");
      return eda_entry_new_note (id, text);
    default:
      block = random_block (script, columns);
      return pick (2) == 0 ? block : with_more (block);
    }
}

static EdaScript *
random_script (void)
{
  EdaScript *script = eda_script_new_skeleton ();

  take (&script, eda_script_with_header (script, "seed", "7"));
  for (guint n = pick (4); n > 0; n--)
    {
      g_autofree char *text = random_text ();
      guint            step = pick (EDA_N_STEPS) + 1;

      take (&script, eda_script_with_header (script, "mood", text));
      take (&script, eda_checklist_with_so_what (script, step, text));
      take (&script, eda_checklist_with_looked_at (script, step, pick (2) == 0));
    }
  if (pick (2) == 0)
    {
      g_autoptr (EdaLoadSettings) load = random_load ();

      take (&script, eda_script_with_load (script, load));
    }
  for (guint n = pick (12); n > 0; n--)
    {
      g_autoptr (EdaEntry) entry = random_entry (script);

      take (&script,
            eda_script_insert (
                script, pick (eda_script_get_n_entries (script) + 1), entry));
    }
  return script;
}

/* --- What must hold --- */

static void
note_kinds (const EdaScript *script, GHashTable *seen)
{
  for (guint i = 0; i < eda_script_get_n_entries (script); i++)
    {
      const char *what = eda_entry_get_what (eda_script_get_entry (script, i));

      if (what != NULL)
        g_hash_table_add (seen, g_strdup (what));
    }
}

static void
assert_all_kinds (GHashTable *seen)
{
  guint                      n;
  const EdaAnalysis *const  *analyses = eda_analyses (&n);
  const EdaTransform *const *transforms;

  for (guint i = 0; i < n; i++)
    g_assert_true (g_hash_table_contains (seen, analyses[i]->id));
  transforms = eda_transforms (&n);
  for (guint i = 0; i < n; i++)
    g_assert_true (g_hash_table_contains (seen, transforms[i]->id));
}

static void
assert_text_round_trip (const EdaScript *script)
{
  g_autofree char *text = eda_script_print (script);
  g_autoptr (EdaScript) again = eda_script_parse (text, strlen (text), "x", NULL, NULL);
  g_autofree char *second = again != NULL ? eda_script_print (again) : NULL;

  g_assert_cmpstr (second, ==, text);
  g_assert_true (eda_script_equal (script, again));
}

static void
assert_file_round_trip (const EdaScript *script, const char *folder)
{
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "x.eda", NULL);
  g_autofree char *text = eda_script_print (script);
  g_autofree char *bytes = NULL;
  gsize            n_bytes;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaScript) again = NULL;

  g_assert_true (eda_notebook_file_save (file, script, NULL));
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &bytes, &n_bytes, NULL));
  g_assert_cmpmem (bytes, n_bytes, text, strlen (text));
  again = eda_notebook_file_load (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (eda_script_equal (script, again));
  g_assert_true (eda_notebook_file_save (file, again, NULL));
  g_clear_pointer (&bytes, g_free);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &bytes, &n_bytes, NULL));
  g_assert_cmpmem (bytes, n_bytes, text, strlen (text));
}

static void
test_loaded_is_what_was_saved (void)
{
  g_autofree char *folder = g_dir_make_tmp ("eda-scripts-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x.eda", NULL);
  g_autofree char *backup = g_strconcat (path, "~", NULL);
  g_autoptr (GHashTable) seen
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < N_SCRIPTS; i++)
    {
      g_autoptr (EdaScript) script = random_script ();

      note_kinds (script, seen);
      assert_text_round_trip (script);
      if (i % SAVE_EVERY == 0)
        assert_file_round_trip (script, folder);
    }
  assert_all_kinds (seen);
  g_unlink (path);
  g_unlink (backup);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  eda_init ();
  g_test_add_func ("/whole-scripts/loaded-is-what-was-saved",
                   test_loaded_is_what_was_saved);
  return g_test_run ();
}
