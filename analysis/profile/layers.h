/* Two by two tables in layers: does the tie of two columns hold within the levels of a third? */
#pragma once

#include "analysis/kernels/strata.h"
#include "analysis/profile/factors.h"

#define EDA_LAYERED_TABLES                                                               \
  200 /* more tables × columns of layers: only the first so many, unless all pairs are asked for */

typedef struct
{
  guint     row_column, column_column, by_column; /* table indices */
  EdaStrata strata;
  EdaEffect all; /* the odds ratio of the same rows, layers ignored */
  double    q;   /* Benjamini–Hochberg over all of the list */
} EdaLayered;

typedef struct
{
  EdaLayered *list;
  guint       n;
  guint       left_out;
} EdaLayers;

EdaLayers *
eda_layers_new (const EdaFactors *factors, const EdaContext *context, GError **error);
void eda_layers_free (EdaLayers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaLayers, eda_layers_free)
