/* Faults of the file itself, by level: an open list, one line and one function each. They change no
 * cell that a pattern has written. */
#pragma once

#include "practice/plan.h"

typedef struct
{
  EdaSheetDress dress;
  GPtrArray    *notes; /* char*: a sentence for the key on each fault */
} EdaMess;

EdaMess *eda_mess_new (const EdaPracticeName *name, const EdaSheet *sheet);
void     eda_mess_free (EdaMess *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaMess, eda_mess_free)
