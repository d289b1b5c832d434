/* The parts of infer.c: what each may ask of the others. */
#pragma once

#include "analysis/table/infer.h"

/* infer-build.c */

/* “text”, cut when it is long. */
char *eda_infer_quote (const char *text, gsize length);
/* "<main>; 7 missing: 2 empty, 5 “NA”; <extra>." */
char *eda_infer_compose (const char             *main_clause,
                         const EdaMissingCounts *missing,
                         char *const            *own,
                         const char             *extra);
EdaColumnSpec eda_infer_make_spec (const EdaInferRequest *request,
                                   EdaStorage             storage,
                                   EdaType                type,
                                   char                  *reason);
EdaColumn    *eda_infer_build_numbers (const EdaInferRequest  *request,
                                       const EdaReader        *reader,
                                       const EdaReaderOutcome *outcome,
                                       double                 *take_numbers);
/* @scope: which texts are missing; @why: (nullable): why it isn't something else; @reading:
 * (nullable): the same in numbers. */
EdaColumn *eda_infer_build_text (const EdaInferRequest *request,
                                 EdaStorage             storage,
                                 EdaMissingScope        scope,
                                 const char            *why,
                                 const EdaReading      *reading,
                                 GError               **error);

/* Cells that were missing by a word. */
gsize eda_infer_count_words (const EdaMissingCounts *missing);

/* infer-evidence.c */

EdaReading eda_infer_take_reading (const EdaInferRequest  *request,
                                   const EdaReader        *reader,
                                   const EdaReaderOutcome *outcome);

/* What should be known about how the digits were read; NULL = nothing. */
char *eda_infer_describe_layout (const EdaInferRequest  *request,
                                 const EdaReader        *reader,
                                 const EdaReaderOutcome *outcome);
/* Numbers at the rim that may mean "no value"; NULL = none. */
char *eda_infer_describe_sentinel (const double numbers[], gsize n);
/* Why a column that a reader reads is text all the same; NULL = no doubt. */
char *eda_infer_find_doubt (const EdaInferRequest  *request,
                            const EdaReader        *reader,
                            const EdaReaderOutcome *outcome,
                            EdaReading             *reading);
/* For a column that is text: were it numbers but for a few cells? */
char *eda_infer_describe_spoilers (const EdaInferRequest *request,
                                   double                 numbers[],
                                   EdaReading            *reading,
                                   GError               **error);
/* From the ends of the values: worth a look at all of them. */
gboolean eda_infer_may_be_sentinel (double min, double max);
gboolean eda_infer_may_be_compact (double min, double max);
/* Whole numbers that are dates: 20090331. */
gboolean eda_infer_are_compact_dates (const EdaInferRequest  *request,
                                      const EdaReaderOutcome *outcome,
                                      const double            numbers[]);

/* infer-told.c: as the user says. */
EdaColumn *eda_infer_as_told (const EdaInferRequest *request,
                              double                *numbers,
                              gboolean              *taken,
                              GError               **error);
