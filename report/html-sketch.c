/* A column's shape in a few bars, as a picture within a line of text. */

#include "report/html-parts.h"

#define WIDTH 72
#define HEIGHT 20

/* Bars that touch are one outline: the path says where it goes up and down. */
static void
append_histogram (GString *out, const EdaColumnSketch *sketch)
{
  guint last = 0;

  g_string_append_printf (out, "M0 %d", HEIGHT);
  for (guint i = 0; i < sketch->n_bars; i++)
    {
      guint next = (i + 1) * WIDTH / sketch->n_bars;

      g_string_append_printf (
          out, "V%.1fh%u", HEIGHT * (1 - sketch->bars[i]), next - last);
      last = next;
    }
  g_string_append_printf (out, "V%dz", HEIGHT);
}

static void
append_levels (GString *out, const EdaColumnSketch *sketch)
{
  guint step = MIN (WIDTH / sketch->n_bars, 12);

  for (guint i = 0; i < sketch->n_bars; i++)
    g_string_append_printf (out,
                            "M%u %dV%.1fh%uV%dz",
                            i * step,
                            HEIGHT,
                            HEIGHT * (1 - sketch->bars[i]),
                            step - 2,
                            HEIGHT);
}

/* The words beside it say the same. */
void
eda_html_sketch (GString *out, const EdaColumnSketch *sketch)
{
  g_string_append_printf (out,
                          "<svg class=\"sketch\" viewBox=\"0 0 %d %d\" "
                          "aria-hidden=\"true\"><path d=\"",
                          WIDTH,
                          HEIGHT);
  if (sketch->categories)
    append_levels (out, sketch);
  else
    append_histogram (out, sketch);
  g_string_append (out, "\"/></svg>");
}
