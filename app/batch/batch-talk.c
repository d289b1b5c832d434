/* Lines on standard error. Bytes are written as they are: no locale decides what can be
 * said. */

#include "app/batch/batch-talk.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "analysis/core/error.h"
#include "analysis/result/words.h"
#include "report/json.h"

#define BAR_DELAY_US 1000000
#define STEP_US 100000
#define MB 1e6

void
eda_batch_talk_init (EdaBatchTalk *self, const EdaBatchOptions *options, const char *file)
{
  *self = (EdaBatchTalk){ options, file, g_get_monotonic_time (), 0, FALSE };
}

static void
draw_bar (EdaBatchTalk *self, const EdaProgress *progress)
{
  g_autofree char *rows = eda_words_rows (progress->rows);
  g_autoptr (GString) line = g_string_new ("\r\033[K");

  g_string_append_printf (line, "%s: %s", self->file, _ (progress->stage));
  if (progress->bytes_total > 0)
    g_string_append_printf (line,
                            _ (" · %.1f of %.1f MB"),
                            (double)progress->bytes_done / MB,
                            (double)progress->bytes_total / MB);
  if (progress->rows > 0)
    g_string_append_printf (line, " · %s", rows);
  fputs (line->str, stderr);
  fflush (stderr);
  self->drawn = TRUE;
}

static void
say_facts (const EdaFacts *facts)
{
  g_autofree char *line = eda_facts_to_json_line (facts);

  fprintf (stderr, "%s\n", line);
}

static void
say_progress (EdaBatchTalk *self, const EdaProgress *progress)
{
  g_autoptr (EdaFacts) facts = eda_facts_new_object ();

  eda_facts_add_text (facts, "level", "progress");
  eda_facts_add_text (facts, "file", self->file);
  eda_facts_add_text (facts, "stage", progress->stage);
  eda_facts_add_count (facts, "bytes_done", (gint64)progress->bytes_done);
  eda_facts_add_count (facts, "bytes_total", (gint64)progress->bytes_total);
  eda_facts_add_count (facts, "rows", (gint64)progress->rows);
  say_facts (facts);
}

void
eda_batch_talk_progress (const EdaProgress *progress, gpointer data)
{
  EdaBatchTalk *self = data;
  gint64        now = g_get_monotonic_time ();

  if (self->options->progress == EDA_BATCH_PROGRESS_NONE || now - self->last < STEP_US)
    return;
  self->last = now;
  if (self->options->progress == EDA_BATCH_PROGRESS_JSON)
    say_progress (self, progress);
  else if (now - self->started >= BAR_DELAY_US)
    draw_bar (self, progress);
}

void
eda_batch_talk_clear (EdaBatchTalk *self)
{
  if (self->drawn)
    fputs ("\r\033[K", stderr);
  self->drawn = FALSE;
}

static void
say_error_facts (const char *file, const GError *error)
{
  g_autoptr (EdaFacts) facts = eda_facts_new_object ();
  const EdaPlace *place = eda_error_get_place (error);

  eda_facts_add_text (facts, "level", "error");
  eda_facts_add_text (facts, "code", eda_error_get_id (error));
  eda_facts_add_text (
      facts, "file", place != NULL && place->file != NULL ? place->file : file);
  if (place != NULL && place->line > 0)
    eda_facts_add_count (facts, "line", (gint64)place->line);
  if (place != NULL && place->column > 0)
    eda_facts_add_count (facts, "column", (gint64)place->column);
  eda_facts_add_text (facts, "message", error->message);
  eda_facts_add_text (facts, "hint", eda_error_get_hint (error));
  say_facts (facts);
}

static gboolean
is_same_name (const char *left, const char *right)
{
  g_autofree char *left_name = g_path_get_basename (left);
  g_autofree char *right_name = g_path_get_basename (right);

  return g_str_equal (left_name, right_name);
}

/* The same error at the file as it was typed: some know the file by its bare name only.
 */
static GError *
place_error (const GError *error, const char *file)
{
  const EdaPlace *place = eda_error_get_place (error);
  EdaPlace        typed = { (char *)file, 0, 0 };
  GError         *placed = NULL;

  if (error->domain != EDA_ERROR || file == NULL
      || (place != NULL && place->file != NULL && !is_same_name (place->file, file)))
    return g_error_copy (error);
  if (place != NULL)
    {
      typed.line = place->line;
      typed.column = place->column;
    }
  eda_error_set (&placed,
                 (EdaError)error->code,
                 &typed,
                 eda_error_get_hint (error),
                 "%s",
                 error->message);
  return placed;
}

void
eda_batch_say_error (gboolean      json,
                     gboolean      colour,
                     const char   *file,
                     const GError *original)
{
  g_autoptr (GError) error = place_error (original, file);
  const EdaPlace  *place = eda_error_get_place (error);
  gboolean         named = place != NULL && place->file != NULL;
  g_autofree char *line = eda_error_to_line (error);

  if (json)
    {
      say_error_facts (file, error);
      return;
    }
  fprintf (stderr,
           "%seda-batch:%s %s%s%s\n",
           colour ? "\033[1;31m" : "",
           colour ? "\033[0m" : "",
           file != NULL && !named ? file : "",
           file != NULL && !named ? ": " : "",
           line);
}

void
eda_batch_say (const EdaBatchOptions *options, const EdaFacts *facts, const char *text)
{
  if (options->quiet)
    return;
  if (options->json && facts != NULL)
    say_facts (facts);
  else if (!options->json)
    fprintf (stderr, "%s\n", text);
}
