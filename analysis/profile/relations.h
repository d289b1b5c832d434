/* Which columns follow from others. */
#pragma once

#include "analysis/profile/arithmetic.h"

typedef struct
{
  GArray *dependences; /* EdaDependence */
  GArray *arithmetic;  /* EdaArithmetic */
  guint   pairs_left_out, columns_left_out;
} EdaRelations;

EdaRelations *eda_relations_new (const EdaColumnProfile *const *columns,
                                 guint                          n_columns,
                                 gsize                          n_rows,
                                 gboolean                       all_pairs,
                                 const EdaContext              *context,
                                 GError                       **error);
void          eda_relations_free (EdaRelations *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaRelations, eda_relations_free)
