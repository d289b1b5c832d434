/* EdaExcerpt: the head ends and the tail begins with a line break, as far as there are
 * any. */

#include "analysis/table/excerpt.h"

#include <string.h>

/* Whole lines only, unless the first line is longer than that. */
static void
cut_head (EdaExcerpt *self)
{
  gsize       length = MIN (self->head_length, EDA_EXCERPT_HEAD);
  const char *last = memrchr (self->head, '\n', length);

  self->head_length = last != NULL ? (gsize)(last - self->head) + 1 : length;
}

static void
cut_tail (EdaExcerpt *self)
{
  const char *end = self->tail + self->tail_length;
  gsize       length = MIN (self->tail_length, EDA_EXCERPT_TAIL);
  const char *line = memchr (end - length, '\n', length);

  self->tail = line != NULL ? line + 1 : end;
  self->tail_length = (gsize)(end - self->tail);
}

EdaExcerpt
eda_excerpt_new (const char       *head,
                 gsize             head_length,
                 const char       *tail,
                 gsize             tail_length,
                 const EdaContext *context)
{
  EdaExcerpt self = { head, head_length, tail, tail_length, FALSE, context };

  self.whole = tail_length == 0 && head_length <= EDA_EXCERPT_HEAD;
  if (self.whole)
    return self;
  cut_head (&self);
  if (tail_length == 0)
    {
      self.tail = head + self.head_length;
      self.tail_length = head_length - self.head_length;
    }
  cut_tail (&self);
  return self;
}

gboolean
eda_excerpt_is_cancelled (const EdaExcerpt *self)
{
  return eda_context_is_cancelled (self->context);
}
