/* The round trip of a whole table: every value, written back, against its text in the file. */
#pragma once

#include "analysis/core/context.h"
#include "analysis/table/table.h"

#define EDA_AUDIT_EXAMPLES 3

typedef struct
{
  guint64 line;
  char   *source;  /* as in the file, shortened */
  char   *written; /* what the value says; "" = missing */
} EdaAuditExample;

/* Of one column; the counts are of cells and add up to the rows. */
typedef struct
{
  gsize           n_same;
  gsize           n_text;    /* other text, same meaning: 1.50 is 1.5 */
  gsize           n_missing; /* a text that means missing: NA */
  gsize           n_loss;    /* another meaning: alarming */
  EdaAuditExample text[EDA_AUDIT_EXAMPLES];
  EdaAuditExample loss[EDA_AUDIT_EXAMPLES];
} EdaAuditColumn;

typedef struct
{
  guint           n_columns;
  EdaAuditColumn *columns;
} EdaAudit;

/**
 * eda_audit_new:
 * @own_missing: (nullable): the user's texts for missing, as given to the loader
 *
 * Returns: NULL with @error: cancelled, or the source cannot be read any more
 */
EdaAudit *eda_audit_new (const EdaTable   *table,
                         char *const      *own_missing,
                         const EdaContext *context,
                         GError          **error);
void      eda_audit_free (EdaAudit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaAudit, eda_audit_free)
