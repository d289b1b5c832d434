/* Two versions of a table: what changed, the gravest first. */
#pragma once

#include "analysis/compare/keys.h"
#include "analysis/compare/shift.h"
#include "analysis/result/finding.h"

/* A column that went and one that came, and hold much the same. */
typedef struct
{
  const EdaColumnProfile *old, *new;
  double likeness; /* from 0 to 1: what their distributions have in common */
} EdaRenaming;

typedef struct
{
  EdaProfile *old, *new; /* borrowed */
  GPtrArray  *shifts;    /* EdaShift: columns that both have, in the new table's order */
  GPtrArray  *added, *removed; /* EdaColumnProfile, in the order of their tables */
  GArray     *renamings;       /* EdaRenaming: each of added and removed at most once */
  EdaKeys    *keys;            /* (nullable): no key was found */
  GPtrArray  *appeared, *vanished; /* EdaFinding of the new and of the old table, worst first */
  GPtrArray  *changes;         /* EdaFinding, the gravest first */
} EdaComparison;

/**
 * eda_comparison_new:
 * @old_findings, @new_findings: (element-type EdaFinding): outlive the comparison, as do the profiles
 * @key: (nullable): the column that says which rows belong together; NULL = look for one
 */
EdaComparison *eda_comparison_new (EdaProfile       *old,
                                   EdaProfile       *new,
                                   GPtrArray        *old_findings,
                                   GPtrArray        *new_findings,
                                   const char       *key,
                                   const EdaContext *context,
                                   GError          **error);
void           eda_comparison_free (EdaComparison *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaComparison, eda_comparison_free)

/* changes.c: private to this folder: fills changes. */
void eda_comparison_judge (EdaComparison *self);
