/* Prompt cards: a question and a claim half typed, for those who face an empty list of hypotheses. The
 * decks are a text file, templates/challenge/prompts.txt; only names of columns and what is known of
 * their types go into a card, so it may be shown while values are hidden. */
#pragma once

#include "challenge/claims/claim-schema.h"

typedef struct
{
  guint step;      /* 1 .. 6 */
  char *question;  /* "What will be most skewed, and which way?" */
  char *line;      /* "fare ~  @": to be completed */
  guint cursor;    /* byte of @line where the typing goes on */
} EdaPrompt;

void eda_prompt_free (EdaPrompt *self);

/**
 * eda_prompts_draw:
 * @more: (nullable): cards of the data set itself, in the form of the decks
 * @seed: another one draws other columns and another order
 *
 * Returns: (transfer full) (element-type EdaPrompt): every card that fits the file, once, with columns
 *   drawn for it; by step, in a drawn order within each
 */
GPtrArray *eda_prompts_draw (const EdaClaimSchema *schema, const char *more, guint64 seed);
