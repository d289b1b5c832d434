/* Elo's rule for items. */

#include "challenge/scoring/ability.h"

#include <math.h>

#define FIRST_STEP 4.0
#define SHRINK 0.05

double
eda_ability_expect (const EdaAbility *self, double difficulty, double chance)
{
  return chance + (1 - chance) / (1 + exp (difficulty - self->theta));
}

EdaAbility
eda_ability_update (const EdaAbility *self,
                    double            difficulty,
                    double            chance,
                    double            correct)
{
  const double better = correct - eda_ability_expect (self, difficulty, chance);
  const double step = FIRST_STEP / (1 + SHRINK * self->n);

  return (EdaAbility){ self->theta + step * better, self->n + 1 };
}
