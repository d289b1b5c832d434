/* Local files are read by their descriptor, so that a pipe without a writer can be waited
 * for with an ear for the cancel, and so that the file's state is known exactly; all else
 * comes from GIO. */

#include "analysis/table/input.h"

#include "analysis/core/error.h"
#include "analysis/table/reporter.h"
#include "analysis/table/sha256.h"

#include <glib/gi18n.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define WAIT_MS 40 /* between two looks at the cancellable */

struct _EdaInput
{
  char         *name;
  int           fd;    /* -1 = none, then a stream */
  gboolean      waits; /* a pipe or terminal: bytes come when they like */
  struct stat   before;
  GInputStream *stream;
  EdaReporter   reporter;
  EdaSha256    *checksum;
  guint64       position;
  guint8       *head; /* peeked and not taken */
  gsize         head_at, head_end;
};

static EdaInput *
input_new (const char *name, const EdaContext *context)
{
  EdaInput *self = g_new0 (EdaInput, 1);

  self->name = g_strdup (name);
  self->fd = -1;
  self->reporter = (EdaReporter)EDA_REPORTER_INIT (context, "Reading", 0);
  self->checksum = eda_sha256_new ();
  return self;
}

void
eda_input_free (EdaInput *self)
{
  if (self == NULL)
    return;
  if (self->fd >= 0)
    close (self->fd);
  g_clear_object (&self->stream);
  eda_sha256_free (self->checksum);
  g_free (self->head);
  g_free (self->name);
  g_free (self);
}

static void
set_error (
    GError **error, const char *name, EdaError code, const char *hint, const char *what)
{
  EdaPlace place = { (char *)name, 0, 0 };

  eda_error_set (error, code, &place, hint, "%s", _ (what));
}

static void
set_read_error (GError **error, const char *name, const char *why)
{
  EdaPlace place = { (char *)name, 0, 0 };

  eda_error_set (error,
                 EDA_ERROR_FILE_READ,
                 &place,
                 "Try again, or copy the file to another place first.",
                 "The file could not be read (%s)",
                 why);
}

/* @code: of GIO, which has a word for each errno. */
static void
set_open_error (GError **error, const char *name, int code, const char *message)
{
  switch (code)
    {
    case G_IO_ERROR_CANCELLED:
      eda_error_set (error, EDA_ERROR_CANCELLED, NULL, NULL, "Cancelled");
      break;
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      set_error (error,
                 name,
                 EDA_ERROR_FILE_NOT_FOUND,
                 N_ ("Check the name and the folder."),
                 N_ ("There is no such file"));
      break;
    case G_IO_ERROR_IS_DIRECTORY:
      set_error (error,
                 name,
                 EDA_ERROR_FILE_IS_FOLDER,
                 N_ ("Choose a CSV file inside it."),
                 N_ ("This is a folder, not a file"));
      break;
    case G_IO_ERROR_PERMISSION_DENIED:
      set_error (error,
                 name,
                 EDA_ERROR_FILE_DENIED,
                 N_ ("Ask its owner for the right to read it."),
                 N_ ("Reading this file is not allowed"));
      break;
    default:
      set_read_error (error, name, message);
    }
}

static gboolean
open_path (EdaInput *self, const char *path, GError **error)
{
  int problem = 0;

  self->fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (self->fd < 0 || fstat (self->fd, &self->before) != 0)
    problem = errno;
  else if (S_ISDIR (self->before.st_mode))
    problem = EISDIR;
  if (problem != 0)
    {
      set_open_error (
          error, self->name, (int)g_io_error_from_errno (problem), g_strerror (problem));
      return FALSE;
    }
  self->waits = !S_ISREG (self->before.st_mode);
  if (S_ISREG (self->before.st_mode))
    {
      self->reporter.progress.bytes_total = (guint64)self->before.st_size;
      posix_fadvise (self->fd, 0, 0, POSIX_FADV_SEQUENTIAL);
    }
  return TRUE;
}

EdaInput *
eda_input_open (GFile *file, const char *name, const EdaContext *context, GError **error)
{
  g_autoptr (EdaInput) self = input_new (name, context);
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) problem = NULL;

  if (path != NULL)
    return open_path (self, path, error) ? g_steal_pointer (&self) : NULL;
  self->stream = G_INPUT_STREAM (
      g_file_read (file, context != NULL ? context->cancellable : NULL, &problem));
  if (self->stream != NULL)
    return g_steal_pointer (&self);
  set_open_error (error, name, problem->code, problem->message);
  return NULL;
}

EdaInput *
eda_input_new_stream (GInputStream *stream, const char *name, const EdaContext *context)
{
  EdaInput *self = input_new (name, context);

  self->stream = g_object_ref (stream);
  return self;
}

EdaInput *
eda_input_new_bytes (GBytes *bytes, const char *name, const EdaContext *context)
{
  EdaInput *self = input_new (name, context);

  self->stream = g_memory_input_stream_new_from_bytes (bytes);
  self->reporter.progress.bytes_total = g_bytes_get_size (bytes);
  return self;
}

/* Until there is something to read, or the writers are gone. */
static gboolean
wait_for_bytes (EdaInput *self, GError **error)
{
  struct pollfd polled = { self->fd, POLLIN, 0 };

  while (eda_context_check (self->reporter.context, error))
    if (poll (&polled, 1, WAIT_MS) > 0)
      return TRUE;
  return FALSE;
}

static gssize
read_fd (EdaInput *self, guint8 *out, gsize size, GError **error)
{
  for (;;)
    {
      ssize_t n;

      if (self->waits && !wait_for_bytes (self, error))
        return -1;
      n = read (self->fd, out, size);
      if (n >= 0)
        return n;
      if (errno == EINTR || errno == EAGAIN)
        continue;
      set_read_error (error, self->name, g_strerror (errno));
      return -1;
    }
}

static gssize
read_stream (EdaInput *self, guint8 *out, gsize size, GError **error)
{
  const EdaContext *context = self->reporter.context;
  g_autoptr (GError) problem = NULL;
  gssize n = g_input_stream_read (
      self->stream, out, size, context != NULL ? context->cancellable : NULL, &problem);

  if (n < 0)
    set_open_error (error, self->name, problem->code, problem->message);
  return n;
}

/* One piece at most, so that the cancel is heard. */
static gssize
read_piece (EdaInput *self, guint8 *out, gsize size, GError **error)
{
  gssize n;

  if (!eda_reporter_tick (&self->reporter, error))
    return -1;
  size = MIN (size, EDA_INPUT_PIECE);
  n = self->fd >= 0 ? read_fd (self, out, size, error)
                    : read_stream (self, out, size, error);
  if (n > 0 && self->checksum != NULL)
    eda_sha256_update (self->checksum, out, (gsize)n);
  return n;
}

const guint8 *
eda_input_peek (EdaInput *self, gsize *n, GError **error)
{
  guint64 size = self->reporter.progress.bytes_total;
  gsize   room = size > 0 ? MIN (size + 1, EDA_INPUT_PIECE) : EDA_INPUT_PIECE;
  gssize  got = 1;

  if (self->head == NULL)
    self->head = g_malloc (room);
  while (got > 0 && self->head_end < MIN (EDA_INPUT_PIECE / 4, room - 1))
    {
      got = read_piece (self, self->head + self->head_end, room - self->head_end, error);
      if (got < 0)
        return NULL;
      self->head_end += (gsize)got;
    }
  *n = self->head_end - self->head_at;
  return self->head + self->head_at;
}

gssize
eda_input_read (EdaInput *self, guint8 *out, gsize size, GError **error)
{
  gsize  peeked = self->head_end - self->head_at;
  gssize n;

  if (peeked > 0)
    {
      n = (gssize)MIN (size, peeked);
      memcpy (out, self->head + self->head_at, (gsize)n);
      self->head_at += (gsize)n;
    }
  else
    n = read_piece (self, out, size, error);
  if (n > 0)
    self->position += (guint64)n;
  self->reporter.progress.bytes_done = self->position;
  return n;
}

const char *
eda_input_get_name (const EdaInput *self)
{
  return self->name;
}

guint64
eda_input_get_size (const EdaInput *self)
{
  return self->reporter.progress.bytes_total;
}

guint64
eda_input_get_position (const EdaInput *self)
{
  return self->position;
}

void
eda_input_drop_checksum (EdaInput *self)
{
  g_clear_pointer (&self->checksum, eda_sha256_free);
}

char *
eda_input_finish (EdaInput *self, GError **error)
{
  guint8 rest[4096]; /* there is hardly ever one */
  gssize n;

  do
    n = eda_input_read (self, rest, sizeof rest, error);
  while (n > 0);
  if (n < 0)
    return NULL;
  eda_reporter_finish (&self->reporter);
  return self->checksum != NULL ? eda_sha256_finish (self->checksum) : g_strdup ("");
}

void
eda_input_note_read (EdaInput *self)
{
  self->position = (guint64)self->before.st_size;
}

int
eda_input_get_fd (const EdaInput *self)
{
  return self->fd >= 0 && S_ISREG (self->before.st_mode) ? self->fd : -1;
}

gboolean
eda_input_get_stamp (const EdaInput *self, EdaFileStamp *stamp)
{
  return eda_file_stamp_take (self->fd, stamp);
}

gboolean
eda_input_check_unchanged (EdaInput *self, GError **error)
{
  const struct stat *before = &self->before;
  guint64            size = (guint64)before->st_size;
  struct stat        after;
  const char        *what = "The file changed while it was being read";

  if (self->fd < 0 || !S_ISREG (before->st_mode))
    return TRUE;
  if (fstat (self->fd, &after) != 0)
    {
      set_read_error (error, self->name, g_strerror (errno));
      return FALSE;
    }
  /* size 0 with content: a file of the system that is made while it is read */
  if (after.st_size == before->st_size && (size == 0 || size == self->position)
      && after.st_mtim.tv_sec == before->st_mtim.tv_sec
      && after.st_mtim.tv_nsec == before->st_mtim.tv_nsec)
    return TRUE;
  if ((guint64)after.st_size < size || self->position < size)
    what = "The file shrank while it was being read";
  else if ((guint64)after.st_size > size)
    what = "The file grew while it was being read";
  set_error (error,
             self->name,
             EDA_ERROR_FILE_CHANGED,
             N_ ("Wait until nobody writes to it any more, then open it again."),
             what);
  return FALSE;
}
