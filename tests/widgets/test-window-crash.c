/* The program is killed while somebody writes, at moments nobody chose: what was
 * autosaved is whole, and all that is missing is the last second. EDA_KILLS: how
 * often, 3.
 *
 * The program starts itself once more to be killed: the child types into a note, a word
 * every few milliseconds, and tells by a pipe when each word was there. */

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "notebook/autosave.h"
#include "notebook/file.h"
#include "tests/widgets/recovery.h"
#include "tests/widgets/window-fixture.h"
#include "widgets/notebook/note-view.h"

#define USUAL_KILLS 3
#define MAX_LOST_US (1000 * 1000)
#define TYPING_MS 7
#define MIN_LIFE_MS 200
#define MAX_LIFE_MS 3200

/* --- The one who writes --- */

typedef struct
{
  GtkTextBuffer *buffer;
  int            pipe;
  guint          n_words;
} Writer;

typedef struct
{
  gint64 when_us; /* g_get_monotonic_time, which all processes share */
  guint  n_words;
} Told;

static gboolean
type_word_cb (gpointer data)
{
  Writer          *writer = data;
  Told             told = { 0, ++writer->n_words };
  g_autofree char *word = g_strdup_printf ("word%u ", told.n_words);

  gtk_text_buffer_insert_at_cursor (writer->buffer, word, -1);
  told.when_us = g_get_monotonic_time ();
  g_assert_cmpint (write (writer->pipe, &told, sizeof told), ==, sizeof told);
  return G_SOURCE_CONTINUE;
}

static EdaApplication *
register_application (void)
{
  EdaApplication *application = eda_application_new ();
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  return application;
}

static void
write_until_killed (const char *path, int pipe)
{
  Writer     writer = { .pipe = pipe };
  EdaWindow *window = eda_window_new (ADW_APPLICATION (register_application ()));
  g_autoptr (GFile) file = g_file_new_for_path (path);

  gtk_window_present (GTK_WINDOW (window));
  eda_window_open (window, file);
  harness_wait (is_idle, window);
  gtk_widget_activate_action (GTK_WIDGET (window), "script.add-note", "s", "");
  harness_settle (GTK_WIDGET (window));
  writer.buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (harness_find (
      harness_find (GTK_WIDGET (window), EDA_TYPE_NOTE_VIEW), GTK_TYPE_TEXT_VIEW)));
  g_timeout_add (TYPING_MS, type_word_cb, &writer);
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}

/* --- The one who kills --- */

/* Returns: what was told until the end of the pipe, (element-type Told) */
static GArray *
read_all_told (int pipe)
{
  GArray *told = g_array_new (FALSE, FALSE, sizeof (Told));
  Told    one;

  while (read (pipe, &one, sizeof one) == sizeof one)
    g_array_append_val (told, one);
  return told;
}

/* The first word tells that it has begun. */
static GArray *
let_write_and_kill (const char *self, const char *path, guint life_ms, gint64 *killed_us)
{
  int     ends[2];
  pid_t   child;
  Told    first;
  GArray *told;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      g_autofree char *end = g_strdup_printf ("%d", ends[1]);

      close (ends[0]);
      execl (self, self, "--write", path, end, NULL);
      _exit (127);
    }
  close (ends[1]);
  g_assert_cmpint (read (ends[0], &first, sizeof first), ==, sizeof first);
  g_usleep (life_ms * 1000);
  *killed_us = g_get_monotonic_time ();
  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  told = read_all_told (ends[0]);
  g_array_prepend_val (told, first);
  close (ends[0]);
  return told;
}

/* Whether the words are there from the first on, none torn and none missing. */
static guint
count_words (const char *note)
{
  g_autofree char *text = g_strchomp (g_strdup (note));
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = g_strv_length (words);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%u", i + 1);

      g_assert_cmpstr (words[i], ==, word);
    }
  return n;
}

/* Returns: (transfer full) (nullable): what was kept of the one that was killed last */
static GFile *
find_kept (void)
{
  g_autoptr (GPtrArray) left = eda_autosave_list_left (NULL);

  g_assert_cmpuint (left->len, <=, 1);
  return left->len > 0 ? g_object_ref (left->pdata[0]) : NULL;
}

/* Returns: the words that were kept, 0 when nothing was written yet */
static guint
read_kept (void)
{
  g_autoptr (GFile) kept = find_kept ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EdaScript) script = NULL;

  if (kept == NULL)
    return 0;
  script = eda_notebook_file_load (kept, &problems, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  return count_words (eda_entry_get_text (eda_script_get_entry (script, 0)));
}

static void
forget_kept (void)
{
  g_autoptr (GFile) kept = find_kept ();

  if (kept != NULL)
    g_assert_true (g_file_delete (kept, NULL, NULL));
}

static void
kill_once (const char *self, const char *path)
{
  guint  life_ms = (guint)g_test_rand_int_range (MIN_LIFE_MS, MAX_LIFE_MS);
  gint64 killed_us;
  g_autoptr (GArray) told = let_write_and_kill (self, path, life_ms, &killed_us);
  guint n_kept = read_kept ();

  for (guint i = 0; i < told->len; i++)
    {
      const Told *one = &g_array_index (told, Told, i);

      if (one->n_words > n_kept && killed_us - one->when_us > MAX_LOST_US)
        g_error ("Word %u of %u was lost, %.0f ms old",
                 one->n_words,
                 told->len,
                 (double)(killed_us - one->when_us) / 1000);
    }
  g_test_message ("killed after %u ms: %u of %u words kept", life_ms, n_kept, told->len);
}

static void
test_killed (gconstpointer self)
{
  g_autofree char *folder = g_dir_make_tmp ("eda-crash-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "few.csv", NULL);
  const char      *kills = g_getenv ("EDA_KILLS");
  guint            n = kills != NULL ? (guint)atoi (kills) : USUAL_KILLS;

  g_assert_true (g_file_set_contents (path, "a,b\n1,2\n3,4\n", -1, NULL));
  for (guint i = 0; i < n; i++)
    {
      kill_once (self, path);
      forget_kept ();
    }
  g_unlink (path);
  g_rmdir (folder);
}

static EdaWindow *
find_window (GtkApplication *application)
{
  GList *link = gtk_application_get_windows (application);

  while (!EDA_IS_WINDOW (link->data))
    link = link->next;
  return EDA_WINDOW (link->data);
}

/* The window that starts next offers it, and has it back. */
static void
test_restored (gconstpointer self)
{
  g_autofree char *folder = g_dir_make_tmp ("eda-crash-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "few.csv", NULL);
  g_autoptr (EdaApplication) application = register_application ();
  gint64 killed_us;
  g_autoptr (GArray) told = NULL;
  g_autoptr (GFile) kept = NULL;
  g_autofree char *uri = NULL;
  EdaWindow       *window;
  guint            n_kept;

  g_assert_true (g_file_set_contents (path, "a,b\n1,2\n3,4\n", -1, NULL));
  told = let_write_and_kill (self, path, MAX_LIFE_MS, &killed_us);
  n_kept = read_kept ();
  kept = find_kept ();
  g_assert_nonnull (kept);
  uri = g_file_get_uri (kept);

  g_application_activate (G_APPLICATION (application));
  window = find_window (GTK_APPLICATION (application));
  harness_settle (GTK_WIDGET (window));
  gtk_widget_activate_action (
      GTK_WIDGET (recovery_find ()), "recovery.restore", "s", uri);
  harness_wait (is_idle, window);
  g_assert_cmpuint (count_words (eda_entry_get_text (eda_script_get_entry (
                        eda_notebook_get_script (eda_window_get_notebook (window)), 0))),
                    ==,
                    n_kept);
  g_assert_true (eda_window_is_modified (window));
  g_assert_false (g_file_query_exists (kept, NULL)); /* it is this window's now */
  harness_close (GTK_WIDGET (window));
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  gboolean    child = argc == 4 && g_str_equal (argv[1], "--write");
  const char *path = child ? argv[2] : NULL;
  int         pipe = child ? atoi (argv[3]) : -1;

  if (child)
    argc = 1;
  harness_init (&argc, &argv);
  if (child)
    write_until_killed (path, pipe);
  g_test_add_data_func ("/window-crash/killed", argv[0], test_killed);
  g_test_add_data_func ("/window-crash/restored", argv[0], test_restored);
  return g_test_run ();
}
