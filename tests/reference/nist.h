/* The kernels on the certified data sets of NIST StRD: one function a kind of set. */
#pragma once

#include "analysis/table/table.h"

/* Numbers of a column named in the file, all rows; (transfer full). */
double *nist_read_column (EdaTable *table, const char *name, gsize *n);

/* Each prints one JSON object: 17 significant digits, keys of the certified values. */
void nist_print_univariate (EdaTable *table);
void nist_print_regression (EdaTable *table);
void nist_print_anova (EdaTable *table);
