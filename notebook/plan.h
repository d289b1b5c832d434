/* What a script asks for, in its order, and a key for each outcome: two outcomes with the
 * same key are the same. So what must be run anew after a change is what has a new key. */
#pragma once

#include "analysis/steps/step.h"
#include "analysis/transform/transform.h"
#include "notebook/entry.h"

/* One of the two is NULL. */
typedef struct
{
  const EdaAnalysis  *analysis;
  const EdaTransform *transform; /* what follows runs on the table that it makes */
  EdaEntry           *entry;
  char               *key;
  const char         *table_key; /* of the table that it runs on */
} EdaPlanItem;

typedef struct _EdaPlan EdaPlan;

/* @table_key: says which data it is, and how it was read; @seed: of all that is random */
EdaPlan *eda_plan_new (const char *table_key, guint64 seed);
EdaPlan *eda_plan_ref (EdaPlan *self);
void     eda_plan_unref (EdaPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaPlan, eda_plan_unref)

/* Whether there is something to compute for @entry: not for a note, a name that nobody knows, or a
 * block whose options are not all chosen yet. @analysis: (nullable): the one that it asks for;
 * @transform: (out): else this */
gboolean eda_plan_can_run (const EdaEntry      *entry,
                           const EdaAnalysis   *analysis,
                           const EdaTransform **transform);

/* Adds nothing if there is nothing to compute. @analysis: as above */
void eda_plan_add (EdaPlan *self, EdaEntry *entry, const EdaAnalysis *analysis);

guint64            eda_plan_get_seed (const EdaPlan *self);
guint              eda_plan_get_n_items (const EdaPlan *self);
const EdaPlanItem *eda_plan_get_item (const EdaPlan *self, guint index);
/* (nullable): of the entry with this id */
const EdaPlanItem *eda_plan_find (const EdaPlan *self, const char *id);
/* Of the table before the first transform, and behind the last. */
const char *eda_plan_get_first_key (const EdaPlan *self);
const char *eda_plan_get_last_key (const EdaPlan *self);
