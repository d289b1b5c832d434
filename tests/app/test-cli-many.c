/* Many files at once, one of them broken; and an end at a moment nobody chose. */

#include <signal.h>

#include "tests/app/run.h"

#define MANY 50
#define BROKEN 17
#define KILLS 8

static void
put_many (const Run *run)
{
  for (int i = 1; i <= MANY; i++)
    {
      g_autofree char *name = g_strdup_printf ("f%02d.csv", i);

      if (i == BROKEN)
        put (run, name, "", -1); /* no header, no row: nothing to explore */
      else
        put (run, name, SMALL_CSV, -1);
    }
}

static guint
count_reports (const Run *run, const char *folder)
{
  g_autofree char *path = path_in (run, folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    n += g_str_has_suffix (name, ".csv.html");
  return n;
}

static guint
count_parts (const char *text, const char *part)
{
  guint n = 0;

  for (; (text = strstr (text, part)) != NULL; text++)
    n++;
  return n;
}

static char *
name_all (void)
{
  GString *words = g_string_new (NULL);

  for (int i = 1; i <= MANY; i++)
    g_string_append_printf (words, " f%02d.csv", i);
  return g_string_free (words, FALSE);
}

static void
test_one_broken_of_fifty (Run *run, gconstpointer data)
{
  g_autofree char *files = name_all ();
  g_autofree char *words = g_strconcat ("-o out/", files, NULL);
  g_autofree char *forced = g_strconcat (words, " --force", NULL);
  g_autofree char *kept = NULL;

  put_many (run);
  put (run, "out/f03.csv.html", "somebody else's work", -1);
  run_batch (run, words);
  g_assert_cmpint (run->code, ==, 4); /* graver than the broken one */
  kept = get (run, "out/f03.csv.html");
  g_assert_cmpstr (kept, ==, "somebody else's work");
  run_batch (run, forced);
  g_assert_cmpint (run->code, ==, 1);
  g_assert_cmpuint (count_reports (run, "out"), ==, MANY - 1);
  g_assert_cmpuint (count_parts (run->err, "eda-batch: "), ==, 1);
  assert_says (run->err, "f17.csv");
  assert_says (run->err, "49 files reported, 1 failed.");
}

static GSubprocess *
start (const Run *run, const char *files)
{
  g_autofree char *program = program_path ();
  g_autofree char *line = g_strdup_printf ("'%s' -q -o out/ %s", program, files);
  g_auto (GStrv) argv = NULL;
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_assert_true (g_shell_parse_argv (line, NULL, &argv, NULL));
  g_subprocess_launcher_set_cwd (launcher, run->folder);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *)argv, &error);
  g_assert_no_error (error);
  return process;
}

/* Whatever carries a report's name is a whole report. */
static void
assert_whole (const Run *run)
{
  g_autofree char *path = path_in (run, "out");
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *file = g_build_filename ("out", name, NULL);
      g_autofree char *text = NULL;

      if (!g_str_has_suffix (name, ".html"))
        continue;
      text = get (run, file);
      g_assert_true (g_str_has_suffix (text, "</html>\n"));
    }
}

static guint
count_hidden (const Run *run)
{
  g_autofree char *path = path_in (run, "out");
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    n += name[0] == '.';
  return n;
}

static void
kill_at_random (Run *run, int signal_number)
{
  g_autofree char *files = name_all ();

  put_many (run);
  for (int i = 0; i < KILLS; i++)
    {
      g_autoptr (GSubprocess) process = start (run, files);

      g_usleep ((gulong)g_test_rand_int_range (1000, 400000));
      g_subprocess_send_signal (process, signal_number);
      g_subprocess_wait (process, NULL, NULL);
      assert_whole (run);
    }
}

static void
test_killed (Run *run, gconstpointer data)
{
  kill_at_random (run, SIGKILL);
}

/* Asked to end, it also tidies up. */
static void
test_terminated (Run *run, gconstpointer data)
{
  kill_at_random (run, SIGTERM);
  g_assert_cmpuint (count_hidden (run), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  run_add ("/cli/many/one-broken", test_one_broken_of_fifty);
  run_add ("/cli/many/killed", test_killed);
  run_add ("/cli/many/terminated", test_terminated);
  return g_test_run ();
}
