/* Texts of results are made once, in English: the same bytes for programs and in every locale. Who reads
 * another language gets them translated where they are shown, and only there.
 *
 * A text without numbers in it stands in the catalogue as it is. One with numbers is recognised by its phrase
 * (phrases-*.c, and po/), of which the translation may turn the parts about:
 *
 *   {1} {2} …  a number or a count ("12 rows"), in the reader's way of writing
 *   {a} {b} …  a name or value out of the data, never changed
 *   {L}        a list of names: "a, b and 3 more"
 *   {P}        a list of names or pairs of them: "a, b with c and 2 more"
 *   {M}        a list of counts or words: "3 integer, 2 real and 1 text"
 *   {A} {B} …  words that are a phrase of their own */
#pragma once

#include "analysis/result/figure.h"
#include "analysis/result/finding.h"
#include "analysis/result/grid.h"
#include "analysis/result/help.h"

/* Whether there is another language than English. */
gboolean eda_translates (void);

/* Phrases of a module above this one, NULL-terminated; told once, before anything is translated. */
void eda_translate_learn (const char *const *phrases);

/* What is not known comes back as it is. (transfer full) */
char *eda_translate (const char *english);

/* "3.14" as the reader writes it; the thin space between thousands is understood everywhere.
 * (transfer full) */
char *eda_translate_number (const char *text);

/* "a, b and 3 more": names stay. (transfer full) */
char *eda_translate_list (const char *list);

/* The same figure with translated words round it; its marks and the names out of the data stay. */
EdaFigure *eda_figure_translate (EdaFigure *self);

/* What a cell says to the reader. (nullable) (transfer full) */
char *eda_grid_translate_cell (const EdaGrid *grid, guint row, guint column);
/* (nullable): what the cell names, if it is the name of the number beside it. */
const EdaHelp *eda_grid_find_help (const EdaGrid *grid, guint row, guint column);

/* eda_finding_dup_evidence for the reader. (transfer full) */
char *eda_finding_translate_evidence (const EdaFinding *finding);

/* For translate.c: phrases-claims.c and so on, NULL-terminated. */
extern const char *const eda_phrases_changes[];
extern const char *const eda_phrases_claims[];
extern const char *const eda_phrases_clauses[]; /* joined by semicolons, or a part {A} */
extern const char *const eda_phrases_figures[];
extern const char *const eda_phrases_findings[];
extern const char *const eda_phrases_loading[];
extern const char *const eda_phrases_practice[];
extern const char *const eda_phrases_progress[];
extern const char *const eda_phrases_sentences[];
extern const char *const eda_phrases_session[];
extern const char *const eda_phrases_steps[];
extern const char *const eda_phrases_verdicts[];

/* phrases-counts.c: "{1} row", "{1} rows"; ends with NULLs. */
typedef struct
{
  const char *one, *many;
} EdaCountPhrase;

extern const EdaCountPhrase eda_phrases_counts[];
