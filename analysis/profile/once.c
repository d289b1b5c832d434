/* One mutex for the state of many values; none is held while a value is made. */

#include "analysis/profile/once.h"

void
eda_once_guard_init (EdaOnceGuard *self)
{
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
}

void
eda_once_guard_clear (EdaOnceGuard *self)
{
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
}

/* The value, or NULL: then it is the caller's to make. */
static gpointer
wait_or_begin (EdaOnce *self, EdaOnceGuard *guard)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&guard->lock);

  while (self->busy)
    g_cond_wait (&guard->changed, &guard->lock);
  self->busy = self->value == NULL;
  return self->value;
}

static void
finish (EdaOnce *self, EdaOnceGuard *guard, gpointer value)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&guard->lock);

  self->value = value;
  self->busy = FALSE;
  g_cond_broadcast (&guard->changed);
}

gpointer
eda_once_get (
    EdaOnce *self, EdaOnceGuard *guard, EdaOnceMake make, gpointer data, GError **error)
{
  gpointer value = wait_or_begin (self, guard);

  if (value == NULL)
    {
      value = make (data, error);
      finish (self, guard, value);
    }
  return value;
}
