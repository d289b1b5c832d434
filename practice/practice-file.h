/* A practice file: bytes that were made up, and what is true of them. The same name gives the same
 * bytes on each machine and in each locale, as long as the version of the generator is the same. */
#pragma once

#include "analysis/core/context.h"
#include "practice/plan.h"

#define EDA_PRACTICE_VERSION 1
#define EDA_PRACTICE_TRIES 20

typedef struct
{
  EdaPracticeName *name;
  guint64          draws;     /* what its rows are drawn from: the seed of the name */
  GBytes          *csv;       /* as a learner gets it */
  GBytes          *plain;     /* the same rows without faults of the file */
  GPtrArray       *plantings; /* EdaPlanting: patterns that were kept, and decoys */
  GPtrArray       *dropped;   /* char*: codes of patterns that were not confirmed */
  GPtrArray       *mess;      /* char*: sentences on faults of the file */
  char           **columns;   /* names in the order of the file */
  gsize            n_rows;
  double           worst_pair; /* of unplanted pairs, in units of the bound; 1 or less */
} EdaPracticeFile;

/* Draws, checks, and draws again what the core does not confirm; what is not confirmed after
 * EDA_PRACTICE_TRIES is dropped. NULL with EDA_ERROR_CANCELLED only. */
EdaPracticeFile *eda_practice_file_new (const EdaPracticeName *name, const EdaContext *context, GError **error);
/* Other rows of the same plan: what is planted in @self is planted in it as well, in the same columns. */
EdaPracticeFile *eda_practice_file_redraw (const EdaPracticeFile *self, guint64 draws, const EdaContext *context, GError **error);
void             eda_practice_file_free (EdaPracticeFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaPracticeFile, eda_practice_file_free)
