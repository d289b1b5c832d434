/* A value that is made once, by the first thread that asks for it; whoever else asks meanwhile
 * waits, and values that do not need each other are made at the same time. */
#pragma once

#include <glib.h>

/* Guards any number of values. */
typedef struct
{
  GMutex lock;
  GCond  changed;
} EdaOnceGuard;

typedef struct
{
  gpointer value; /* (nullable) */
  gboolean busy;
} EdaOnce;

/* NULL with @error: not made; the next one who asks tries again. May ask for other values. */
typedef gpointer (*EdaOnceMake) (gpointer data, GError **error);

void eda_once_guard_init (EdaOnceGuard *self);
void eda_once_guard_clear (EdaOnceGuard *self);

/* (nullable): the value, made by @make if need be. Values must not need each other in a
 * ring. */
gpointer eda_once_get (EdaOnce      *self,
                       EdaOnceGuard *guard,
                       EdaOnceMake   make,
                       gpointer      data,
                       GError      **error);
