/* Ranks of one column, made once and kept compactly, so that everything that compares columns can
 * use them: four bytes a row. Private to this folder. */
#pragma once

#include "analysis/profile/column-profile.h"
#include "analysis/table/column.h"

/* Groups are the different values in ascending order, from 1; group 0 stands for a row
 * without a value. */
struct _EdaColumnRanks
{
  gsize    n_rows;
  gsize    n; /* finite values */
  guint32  n_groups;
  guint32 *groups;  /* n_rows */
  guint32 *below;   /* n_groups + 2: values below each group; the last one is n */
  double  *values;  /* n_groups + 1: the value of each group; group 0: NaN */
  guint32 *missing; /* rows without a value */
  gsize    n_missing;
  double   ties; /* sum of t³ - t over the groups of t values */
};

static inline guint32
eda_column_ranks_count (const EdaColumnRanks *self, guint32 group)
{
  return self->below[group + 1] - self->below[group];
}

/* What a group of @t equal values adds to the ties. */
static inline double
eda_column_ranks_tie (double t)
{
  return t * t * t - t;
}

/* (column-ranking.c) Of a column with numbers; infinite ones are left out like missing ones. */
EdaColumnRanks *eda_column_ranks_new (const EdaColumn *column);
void            eda_column_ranks_free (EdaColumnRanks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaColumnRanks, eda_column_ranks_free)

/* The values in ascending order, @index from 0 to n - 1. */
double eda_column_ranks_get_sorted (const EdaColumnRanks *self, gsize index);
/* All n of them. */
void eda_column_ranks_read_sorted (const EdaColumnRanks *self, double sorted[]);
/* How many are less than @value. */
gsize eda_column_ranks_count_below (const EdaColumnRanks *self, double value);

/* The rows with a finite value, ascending by it, equal ones in table order; g_free. */
guint32 *eda_column_ranks_order_rows (const EdaColumnRanks *self);

/* Twice the midrank of @group, minus its mean: a whole number. */
static inline gint32
eda_column_ranks_centre (const EdaColumnRanks *self, guint32 group)
{
  return (gint32)(self->below[group] + self->below[group + 1]) - (gint32)self->n;
}

/* The ranks of one column among the rows that another has too. */
typedef struct
{
  /* For each group, what turns its centred rank among all rows into that among these. */
  const gint32 *shifts;  /* (nullable): no rows are lost */
  double        squares; /* of the centred ranks of those rows */
  gsize         n;       /* those rows */
} EdaSharedRanks;

/* Where shifts are made: room for the most groups of a column. */
typedef struct
{
  gint32  *shifts;
  guint32 *removed; /* of each group; all zero between calls */
  guint64 *touched; /* a bit for EDA_RANKS_STEP groups; the same */
} EdaRanksRoom;

#define EDA_RANKS_STEP 16
void eda_ranks_room_init (EdaRanksRoom *self, gsize most_groups);
void eda_ranks_room_clear (EdaRanksRoom *self);

/* @other: of the same table. What is returned is good until @room is used again. */
EdaSharedRanks eda_column_ranks_share (const EdaColumnRanks *self,
                                       const EdaColumnRanks *other,
                                       EdaRanksRoom         *room);
