/* EdaHashing: one thread, joined by whoever asks first. */

#include "analysis/table/hashing.h"

#include "analysis/table/sha256.h"

#define PIECE (1024 * 1024) /* between two looks whether to stop */

struct _EdaHashing
{
  GMutex   lock; /* of @thread and @bytes */
  GBytes  *bytes;
  GThread *thread;
  gint     stop; /* atomic */
  char    *result;
};

EdaHashing *
eda_hashing_new (GBytes *bytes)
{
  EdaHashing *self = g_new0 (EdaHashing, 1);

  g_mutex_init (&self->lock);
  self->bytes = g_bytes_ref (bytes);
  return self;
}

static gpointer
hash (gpointer data)
{
  EdaHashing   *self = data;
  gsize         size;
  const guint8 *bytes = g_bytes_get_data (self->bytes, &size);
  g_autoptr (EdaSha256) sum = eda_sha256_new ();

  for (gsize at = 0; at < size && !g_atomic_int_get (&self->stop); at += PIECE)
    eda_sha256_update (sum, bytes + at, MIN (size - at, PIECE));
  self->result = eda_sha256_finish (sum);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  return NULL;
}

void
eda_hashing_start (EdaHashing *self)
{
  g_mutex_lock (&self->lock);
  if (self->thread == NULL && self->bytes != NULL)
    self->thread = g_thread_try_new ("eda-hash", hash, self, NULL);
  g_mutex_unlock (&self->lock);
}

const char *
eda_hashing_get (EdaHashing *self)
{
  g_mutex_lock (&self->lock);
  if (self->thread != NULL)
    g_thread_join (g_steal_pointer (&self->thread));
  if (self->result == NULL && self->bytes != NULL)
    hash (self);
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
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->result);
  g_mutex_clear (&self->lock);
  g_free (self);
}
