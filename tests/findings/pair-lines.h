/* Lines of two columns, a and b, that go together in one way each. */
#pragma once

#include "tests/findings/check-rule.h"

static inline void
add_line (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.3f,%.3f",
                          normal_noise (row, 1),
                          normal_noise (row, 1) + 0.5 * normal_noise (row, 2));
}

static inline void
add_bend (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.3f,%.3f",
                          normal_noise (row, 1),
                          exp (1.2 * normal_noise (row, 1))
                              + 0.3 * normal_noise (row, 2));
}

static inline void
add_u (GString *out, gsize row)
{
  g_string_append_printf (out,
                          "%.3f,%.3f",
                          normal_noise (row, 1),
                          normal_noise (row, 1) * normal_noise (row, 1)
                              + 0.3 * normal_noise (row, 2));
}

static inline void
add_apart (GString *out, gsize row)
{
  g_string_append_printf (out, "%.3f,%.3f", normal_noise (row, 1), normal_noise (row, 2));
}
