/* Widths of Inter in thousandths of the font size. An SVG's font is the reader's
 * business, so the writer needs no font loaded (10 ms saved) and leaves a little air. */

#include "plots/text.h"

static const guint16 widths[2][95] = {
  { 281, 278, 403, 631, 638, 813, 639, 222, 362, 362, 500, 659, 280, 460, 276, 357,
    625, 464, 605, 636, 642, 608, 624, 571, 616, 624, 276, 280, 659, 659, 659, 507,
    936, 676, 651, 727, 719, 598, 587, 743, 740, 264, 543, 652, 563, 889, 753, 761,
    635, 761, 639, 638, 642, 741, 676, 949, 642, 665, 625, 362, 357, 362, 469, 452,
    497, 564, 621, 558, 621, 582, 361, 609, 591, 237, 237, 544, 237, 869, 585, 597,
    609, 609, 372, 523, 364, 581, 557, 813, 540, 557, 541, 362, 327, 362, 659 },
  { 232,  325, 392, 650, 655, 859, 674, 209,  409, 409, 565, 680, 303, 469, 298, 390,
    688,  489, 630, 659, 678, 645, 660, 595,  661, 660, 298, 303, 680, 680, 680, 563,
    1031, 748, 661, 752, 727, 613, 585, 761,  746, 281, 570, 690, 567, 915, 735, 782,
    648,  783, 656, 655, 668, 729, 748, 1036, 714, 724, 667, 409, 390, 409, 488, 477,
    497,  580, 635, 587, 635, 598, 386, 633,  624, 272, 272, 582, 272, 912, 622, 614,
    632,  632, 409, 562, 388, 622, 586, 850,  574, 586, 572, 409, 374, 409, 680 },
};

static guint
width_of (gunichar c, gboolean bold)
{
  if (c >= 32 && c < 127)
    return widths[bold][c - 32];
  switch (c)
    {
    case 0x2013: /* – */
      return 500;
    case 0x00b7: /* · */
      return 290;
    case 0x202f:
    case 0x2009:
      return 182;
    case 0x00a0:
      return 281;
    case 0x2026: /* … */
      return 821;
    default:
      break;
    }
  if (g_unichar_iszerowidth (c))
    return 0;
  if (g_unichar_iswide (c))
    return 1000;
  if (g_unichar_isupper (c) || !g_unichar_isalpha (c))
    return 760;
  return 640;
}

double
eda_text_table_width (const char *text, double size, gboolean bold)
{
  guint64 sum = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    sum += width_of (g_utf8_get_char (p), bold);
  return (double)sum * size * 1.02 / 1000;
}
