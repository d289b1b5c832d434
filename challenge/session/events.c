/* The chain of events, in memory and on the disk: a line of JSON for each. */

#include "challenge/session/events.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "analysis/core/error.h"
#include "analysis/result/facts-json.h"
#include "challenge/session/clock.h"
#include "challenge/facts-read.h"

struct _EdaEventLog
{
  GPtrArray *events; /* EdaEvent */
  char      *path;   /* (nullable) */
  int        file;   /* -1: none */
};

static void
event_free (gpointer data)
{
  EdaEvent *event = data;

  g_free (event->at);
  g_free (event->kind);
  g_free (event->hash);
  g_clear_pointer (&event->payload, eda_facts_unref);
  g_free (event);
}

EdaEventLog *
eda_event_log_new (void)
{
  EdaEventLog *self = g_new0 (EdaEventLog, 1);

  self->events = g_ptr_array_new_with_free_func (event_free);
  self->file = -1;
  return self;
}

EdaEventLog *
eda_event_log_copy (const EdaEventLog *self)
{
  EdaEventLog *copy = eda_event_log_new ();

  for (guint i = 0; i < self->events->len; i++)
    {
      const EdaEvent *event = self->events->pdata[i];
      EdaEvent       *same = g_new (EdaEvent, 1);

      *same = (EdaEvent){ event->seq,
                          g_strdup (event->at),
                          g_strdup (event->kind),
                          eda_facts_ref (event->payload),
                          g_strdup (event->hash) };
      g_ptr_array_add (copy->events, same);
    }
  return copy;
}

void
eda_event_log_free (EdaEventLog *self)
{
  if (self->file >= 0)
    close (self->file);
  g_ptr_array_unref (self->events);
  g_free (self->path);
  g_free (self);
}

static void
set_io_error (const EdaEventLog *self, const char *doing, GError **error)
{
  const EdaPlace place = { self->path, 0, 0 };

  eda_error_set (
      error, EDA_ERROR_OUTPUT_WRITE, &place, NULL, "%s: %s", doing, g_strerror (errno));
}

/* Belongs to the opened file: it goes when that is closed, by a kill as well. Where a
 * file system knows no locks everybody may write. */
static gboolean
take_lock (const EdaEventLog *self, GError **error)
{
  const EdaPlace place = { self->path, 0, 0 };
  struct flock   whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

  if (fcntl (self->file, F_OFD_SETLK, &whole) == 0
      || (errno != EAGAIN && errno != EACCES))
    return TRUE;
  eda_error_set (error,
                 EDA_ERROR_FILE_DENIED,
                 &place,
                 "Go on where it was begun.",
                 "This challenge is being played in another window");
  return FALSE;
}

gboolean
eda_event_log_is_open (const char *path)
{
  const int    file = open (path, O_RDONLY | O_CLOEXEC);
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  gboolean     is_open;

  if (file < 0)
    return FALSE;
  is_open = fcntl (file, F_OFD_GETLK, &whole) == 0 && whole.l_type != F_UNLCK;
  close (file);
  return is_open;
}

static gboolean
open_file (EdaEventLog *self, const char *path, int flags, GError **error)
{
  self->path = g_strdup (path);
  self->file = open (path, flags | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  if (self->file >= 0)
    return take_lock (self, error);
  set_io_error (self, "The events of the session cannot be written", error);
  return FALSE;
}

EdaEventLog *
eda_event_log_create (const char *path, GError **error)
{
  g_autoptr (EdaEventLog) self = eda_event_log_new ();

  return open_file (self, path, O_CREAT | O_EXCL, error) ? g_steal_pointer (&self) : NULL;
}

static char *
hash_of (const char *before, const EdaEvent *event)
{
  g_autofree char *payload = eda_facts_to_json_line (event->payload);
  g_autofree char *text = g_strdup_printf ("%s\n%" G_GUINT64_FORMAT "\n%s\n%s\n%s\n",
                                           before,
                                           event->seq,
                                           event->at,
                                           event->kind,
                                           payload);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static const char *
last_hash (const EdaEventLog *self, gsize n)
{
  return n > 0 ? ((EdaEvent *)self->events->pdata[n - 1])->hash : "";
}

static char *
line_of (const EdaEvent *event)
{
  g_autoptr (EdaFacts) facts = eda_facts_new_object ();
  g_autofree char *line = NULL;

  eda_facts_add_count (facts, "seq", (gint64)event->seq);
  eda_facts_add_text (facts, "at", event->at);
  eda_facts_add_text (facts, "kind", event->kind);
  eda_facts_add_take (facts, "payload", eda_facts_ref (event->payload));
  eda_facts_add_text (facts, "hash", event->hash);
  line = eda_facts_to_json_line (facts);
  return g_strconcat (line, "\n", NULL);
}

static gboolean
write_line (EdaEventLog *self, const char *line, GError **error)
{
  gsize left = strlen (line);

  while (left > 0)
    {
      const gssize written = write (self->file, line, left);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        {
          set_io_error (self, "An event could not be written", error);
          return FALSE;
        }
      line += written;
      left -= (gsize)written;
    }
  if (fdatasync (self->file) == 0)
    return TRUE;
  set_io_error (self, "An event could not be written through to the disk", error);
  return FALSE;
}

gboolean
eda_event_log_add (EdaEventLog *self,
                   gint64       wall,
                   const char  *kind,
                   EdaFacts    *take_payload,
                   GError     **error)
{
  EdaEvent        *event = g_new0 (EdaEvent, 1);
  g_autofree char *line = NULL;

  event->seq = self->events->len + 1;
  event->at = eda_clock_wall_to_text (wall);
  event->kind = g_strdup (kind);
  event->payload = take_payload;
  event->hash = hash_of (last_hash (self, self->events->len), event);
  g_ptr_array_add (self->events, event);
  if (self->file < 0)
    return TRUE;
  line = line_of (event);
  return write_line (self, line, error);
}

gsize
eda_event_log_get_n (const EdaEventLog *self)
{
  return self->events->len;
}

const EdaEvent *
eda_event_log_get (const EdaEventLog *self, gsize index)
{
  return self->events->pdata[index];
}

gboolean
eda_event_log_verify (const EdaEventLog *self, guint64 *seq)
{
  for (gsize i = 0; i < self->events->len; i++)
    {
      const EdaEvent  *event = self->events->pdata[i];
      g_autofree char *hash = hash_of (last_hash (self, i), event);

      if (event->seq == i + 1 && g_str_equal (hash, event->hash))
        continue;
      if (seq != NULL)
        *seq = i + 1;
      return FALSE;
    }
  return TRUE;
}

static EdaEvent *
event_of (const EdaFacts *facts, GError **error)
{
  EdaFacts *payload = eda_facts_find (facts, "payload");
  EdaEvent *event;

  if (payload == NULL || eda_facts_get_kind (payload) != EDA_FACTS_OBJECT)
    {
      eda_error_set (error, EDA_ERROR_FILE_READ, NULL, NULL, "An event has no payload");
      return NULL;
    }
  event = g_new0 (EdaEvent, 1);
  event->seq = (guint64)eda_facts_count_of (facts, "seq", 0);
  event->at = g_strdup (eda_facts_text_of (facts, "at", ""));
  event->kind = g_strdup (eda_facts_text_of (facts, "kind", ""));
  event->hash = g_strdup (eda_facts_text_of (facts, "hash", ""));
  event->payload = eda_facts_ref (payload);
  return event;
}

static EdaEvent *
read_event (const char *line, gsize length, const char *path, GError **error)
{
  g_autoptr (EdaFacts) facts = eda_facts_read (line, (gssize)length, path, error);

  return facts != NULL ? event_of (facts, error) : NULL;
}

EdaEventLog *
eda_event_log_new_of (const EdaFacts *events, GError **error)
{
  g_autoptr (EdaEventLog) self = eda_event_log_new ();

  if (events == NULL || eda_facts_get_kind (events) != EDA_FACTS_LIST)
    {
      eda_error_set (error, EDA_ERROR_FILE_READ, NULL, NULL, "There are no events in it");
      return NULL;
    }
  for (gsize i = 0; i < eda_facts_get_size (events); i++)
    {
      const EdaFacts *facts = eda_facts_get_child (events, i);
      EdaEvent       *event = eda_facts_get_kind (facts) == EDA_FACTS_OBJECT
                                  ? event_of (facts, error)
                                  : NULL;

      if (event == NULL)
        {
          if (error != NULL && *error == NULL)
            eda_error_set (
                error, EDA_ERROR_FILE_READ, NULL, NULL, "An event is no object");
          return NULL;
        }
      g_ptr_array_add (self->events, event);
    }
  return g_steal_pointer (&self);
}

/* Lines that are whole; how many bytes they are. A line without an end was being written.
 */
static gboolean
read_lines (
    EdaEventLog *self, const char *path, const char *text, gsize *whole, GError **error)
{
  gsize number = 0;

  for (const char *end; (end = strchr (text + *whole, '\n')) != NULL;)
    {
      const gsize length = (gsize)(end - text) - *whole;
      g_autoptr (GError) failure = NULL;
      EdaEvent *event = read_event (text + *whole, length, path, &failure);

      number++;
      if (event == NULL)
        {
          const EdaPlace place = { (char *)path, number, 0 };

          eda_error_set (
              error, EDA_ERROR_FILE_READ, &place, NULL, "%s", failure->message);
          return FALSE;
        }
      g_ptr_array_add (self->events, event);
      *whole += length + 1;
    }
  return TRUE;
}

EdaEventLog *
eda_event_log_open (const char *path, GError **error)
{
  g_autoptr (EdaEventLog) self = eda_event_log_new ();
  g_autoptr (GError) failure = NULL;
  g_autofree char *text = NULL;
  const EdaPlace   place = { (char *)path, 0, 0 };
  gsize            length, whole = 0;

  if (!g_file_get_contents (path, &text, &length, &failure))
    {
      eda_error_set (error, EDA_ERROR_FILE_READ, &place, NULL, "%s", failure->message);
      return NULL;
    }
  if (!read_lines (self, path, text, &whole, error) || !open_file (self, path, 0, error))
    return NULL;
  if (whole < length && ftruncate (self->file, (off_t)whole) != 0)
    {
      set_io_error (self, "The line that a crash cut short cannot be dropped", error);
      return NULL;
    }
  return g_steal_pointer (&self);
}
