/* The words round a figure and in it: title, captions, what the axes count, what layers
 * and labels say. Names out of the data stay. */

#include "analysis/result/translate.h"

#include <string.h>

static void
replace (char **text)
{
  char *english = *text;

  if (english == NULL)
    return;
  *text = eda_translate (english);
  g_free (english);
}

/* "0.5", "1.5k" or "3 Mar" */
static char *
tell_tick (const char *english)
{
  return strchr (english, ' ') != NULL ? eda_translate (english)
                                       : eda_translate_number (english);
}

/* "work (3)", "1 Missing data": the words without what counts them. */
static void
translate_label (char **label)
{
  static GRegex *parts = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *before = NULL, *after = NULL;
  g_autofree char *words = NULL, *translated = NULL;

  if (g_once_init_enter (&parts))
    g_once_init_leave (
        &parts,
        g_regex_new ("^([0-9]\\S* |)(.*?)( \\([0-9]+\\)|)$", G_REGEX_DOTALL, 0, NULL));
  g_regex_match (parts, *label, 0, &match);
  before = g_match_info_fetch (match, 1);
  words = g_match_info_fetch (match, 2);
  after = g_match_info_fetch (match, 3);
  translated = eda_translate (words);
  g_free (*label);
  *label = g_strconcat (before, translated, after, NULL);
}

static void
translate_axis (EdaAxis *axis)
{
  axis->tell_tick = tell_tick;
  if (axis->column == NULL)
    replace (&axis->title);
  for (guint i = 0; axis->words && axis->labels != NULL && axis->labels[i] != NULL; i++)
    translate_label (&axis->labels[i]);
}

static gboolean
has_words (const EdaLayer *layer)
{
  return layer->texts != NULL && !layer->names;
}

EdaFigure *
eda_figure_translate (EdaFigure *self)
{
  EdaFigure *copy;

  if (!eda_translates ())
    return eda_figure_ref (self);
  copy = eda_figure_copy (self);
  replace (&copy->title);
  replace (&copy->subtitle);
  replace (&copy->alt);
  replace (&copy->scale_title);
  translate_axis (&copy->x);
  translate_axis (&copy->y);
  for (guint i = 0; i < copy->layers->len; i++)
    if (has_words (copy->layers->pdata[i]))
      {
        EdaLayer *layer = eda_figure_own_layer (copy, i);

        for (char **text = layer->texts; *text != NULL; text++)
          replace (text);
      }
  return copy;
}
