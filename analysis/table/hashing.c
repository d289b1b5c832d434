/* EdaHashing: one thread, joined by whoever asks first. */

#include "analysis/table/hashing.h"

#include "analysis/table/sha256.h"

#include <fcntl.h>
#include <unistd.h>

#define PIECE (1024 * 1024) /* between two looks whether to stop */

struct _EdaHashing
{
  GMutex       lock;  /* of @thread and @done */
  GBytes      *bytes; /* or: */
  int          fd;
  EdaFileStamp stamp;
  GThread     *thread;
  gboolean     done;
  gint         stop; /* atomic */
  char        *result;
};

EdaHashing *
eda_hashing_new (GBytes *bytes)
{
  EdaHashing *self = g_new0 (EdaHashing, 1);

  g_mutex_init (&self->lock);
  self->bytes = g_bytes_ref (bytes);
  self->fd = -1;
  return self;
}

EdaHashing *
eda_hashing_new_file (int fd, const EdaFileStamp *stamp)
{
  EdaHashing *self = g_new0 (EdaHashing, 1);

  g_mutex_init (&self->lock);
  self->fd = fcntl (fd, F_DUPFD_CLOEXEC, 0);
  self->stamp = *stamp;
  return self;
}

static gboolean
is_stopped (EdaHashing *self)
{
  return g_atomic_int_get (&self->stop);
}

static char *
hash_bytes (EdaHashing *self)
{
  gsize         size;
  const guint8 *bytes = g_bytes_get_data (self->bytes, &size);
  g_autoptr (EdaSha256) sum = eda_sha256_new ();

  for (gsize at = 0; at < size && !is_stopped (self); at += PIECE)
    eda_sha256_update (sum, bytes + at, MIN (size - at, PIECE));
  return eda_sha256_finish (sum);
}

static char *
hash_file (EdaHashing *self)
{
  g_autofree guint8 *piece = g_malloc (PIECE);
  g_autoptr (EdaSha256) sum = eda_sha256_new ();

  for (guint64 at = 0; at < self->stamp.size && !is_stopped (self); at += PIECE)
    {
      gsize n = MIN (self->stamp.size - at, PIECE);

      if (!eda_file_read_at (self->fd, piece, n, at))
        return NULL;
      eda_sha256_update (sum, piece, n);
    }
  return eda_file_stamp_is_of (&self->stamp, self->fd) ? eda_sha256_finish (sum) : NULL;
}

static void
drop_bytes (EdaHashing *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
}

static gpointer
hash (gpointer data)
{
  EdaHashing *self = data;

  self->result = self->bytes != NULL ? hash_bytes (self) : hash_file (self);
  drop_bytes (self);
  return NULL;
}

void
eda_hashing_start (EdaHashing *self)
{
  g_mutex_lock (&self->lock);
  if (!self->done)
    self->thread = g_thread_try_new ("eda-hash", hash, self, NULL);
  self->done |= self->thread != NULL;
  g_mutex_unlock (&self->lock);
}

const char *
eda_hashing_get (EdaHashing *self)
{
  g_mutex_lock (&self->lock);
  if (self->thread != NULL)
    g_thread_join (g_steal_pointer (&self->thread));
  if (!self->done)
    hash (self);
  self->done = TRUE;
  g_mutex_unlock (&self->lock);
  return self->result;
}

void
eda_hashing_free (EdaHashing *self)
{
  if (self == NULL)
    return;
  g_atomic_int_set (&self->stop, TRUE);
  if (self->thread != NULL)
    g_thread_join (self->thread);
  drop_bytes (self);
  g_free (self->result);
  g_mutex_clear (&self->lock);
  g_free (self);
}
