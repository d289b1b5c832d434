/* The parts of a text that the guesses look at: its head and its tail. No other byte of the text is
 * touched, so the rest need not be in memory. */
#pragma once

#include "analysis/core/context.h"

#define EDA_EXCERPT_HEAD (2 * 1024 * 1024) /* bytes at most */
#define EDA_EXCERPT_TAIL (64 * 1024)

typedef struct
{
  const char       *head; /* whole lines, unless one line is longer */
  gsize             head_length;
  const char       *tail; /* begins with a line */
  gsize             tail_length;
  gboolean          whole;   /* the head is all there is */
  const EdaContext *context; /* (nullable): asked now and then whether to go on */
} EdaExcerpt;

/**
 * eda_excerpt_new:
 * @head: the first bytes of the text: EDA_EXCERPT_HEAD of them, or more, or all
 * @tail: the last bytes of the text, behind the head: EDA_EXCERPT_TAIL of them, or more, or all that
 *   are left; for a text that is in memory as a whole the head is all and the tail begins where it ends
 *
 * Returns: lent parts of both
 */
EdaExcerpt eda_excerpt_new (const char       *head,
                            gsize             head_length,
                            const char       *tail,
                            gsize             tail_length,
                            const EdaContext *context);
gboolean   eda_excerpt_is_cancelled (const EdaExcerpt *self);
