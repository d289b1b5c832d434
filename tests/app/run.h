/* One run of eda-batch in a folder of its own: words in; files, lines and an exit code
 * out. */
#pragma once

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

/* One run of the program in a folder of its own. */
typedef struct
{
  char *folder;
  char *out, *err;
  int   code;
} Run;

/* Four people, one price missing. */
#define SMALL_CSV "name,price\nAda,1.5\nBob,2.5\nCid,4.25\nDee,\n"

static inline void
set_up (Run *run, gconstpointer data)
{
  run->folder = g_dir_make_tmp ("eda-cli-XXXXXX", NULL);
}

static inline void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

static inline void
tear_down (Run *run, gconstpointer data)
{
  remove_all (run->folder);
  g_free (run->folder);
  g_free (run->out);
  g_free (run->err);
}

static inline char *
program_path (void)
{
  return g_build_filename (g_getenv ("EDA_BUILD_ROOT"), "app", "eda-batch", NULL);
}

static inline char *
path_in (const Run *run, const char *name)
{
  return g_build_filename (run->folder, name, NULL);
}

static inline void
put (const Run *run, const char *name, const char *text, gssize size)
{
  g_autofree char *path = path_in (run, name);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, size, NULL));
}

static inline gboolean
exists (const Run *run, const char *name)
{
  g_autofree char *path = path_in (run, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static inline char *
get (const Run *run, const char *name)
{
  g_autofree char *path = path_in (run, name);
  char            *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static inline guint
count_files (const Run *run)
{
  g_autoptr (GDir) dir = g_dir_open (run->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static inline char *
to_text (GBytes *bytes)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size > 0 ? g_strndup (data, size) : g_strdup ("");
}

/* @words: as in a shell, without the program; @input: (nullable): standard input */
static inline void
run_with_input (Run *run, const char *words, const char *input)
{
  g_autofree char *program = program_path ();
  g_autofree char *line = g_strdup_printf ("'%s' %s", program, words);
  g_auto (GStrv) argv = NULL;
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE
      | G_SUBPROCESS_FLAGS_STDIN_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) in = g_bytes_new (input, input != NULL ? strlen (input) : 0);
  g_autoptr (GBytes) out = NULL, err = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_shell_parse_argv (line, NULL, &argv, NULL));
  g_subprocess_launcher_set_cwd (launcher, run->folder);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *)argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, in, NULL, &out, &err, NULL);
  g_assert_true (g_subprocess_get_if_exited (process)); /* never by a crash */
  g_free (run->out);
  g_free (run->err);
  run->out = to_text (out);
  run->err = to_text (err);
  run->code = g_subprocess_get_exit_status (process);
}

static inline void
run_batch (Run *run, const char *words)
{
  run_with_input (run, words, NULL);
}

static inline void
assert_says (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not said in: %s", part, text);
}

static inline void
run_add (const char *name, void (*test) (Run *, gconstpointer))
{
  g_test_add (name, Run, NULL, set_up, test, tear_down);
}

/* Its text as pdftotext tells it: a form feed ends each page. */
static inline char *
read_pdf (const Run *run, const char *name)
{
  g_autofree char *path = path_in (run, name);
  const char      *words[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  int   status;

  g_spawn_sync (NULL,
                (char **)words,
                NULL,
                G_SPAWN_SEARCH_PATH,
                NULL,
                NULL,
                &text,
                NULL,
                &status,
                &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  return text;
}
