/* The words round a figure: title, captions, what the axes count. */

#include "analysis/result/translate.h"

static void
replace (char **text)
{
  char *english = *text;

  if (english == NULL)
    return;
  *text = eda_translate (english);
  g_free (english);
}

EdaFigure *
eda_figure_translate (EdaFigure *self)
{
  EdaFigure *copy;
  EdaAxis   *axes[2];

  if (!eda_translates ())
    return eda_figure_ref (self);
  copy = eda_figure_copy (self);
  axes[0] = &copy->x;
  axes[1] = &copy->y;
  replace (&copy->title);
  replace (&copy->subtitle);
  replace (&copy->alt);
  replace (&copy->scale_title);
  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    if (axes[i]->column == NULL)
      replace (&axes[i]->title);
  return copy;
}
