/* Writes orders.csv, the large sample: 60 000 orders of an online shop that does not
 * exist.
 *
 * Every number comes from one seeded generator and from integer or plain double
 * arithmetic, so each build on each machine writes the same bytes. What is hidden in the
 * data, and how strong it is, stands in orders.md; the constants here are its source. */
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define N_ORDERS 60000
#define SEED 20240229u
#define FIRST_DAY 19358 /* 2023-01-01 in days since 1970-01-01 */
#define N_DAYS 731      /* to 2024-12-31 */
#define N_CATEGORIES 6
#define N_REGIONS 5

/* ---- random numbers ---- */

static uint64_t random_state = SEED;

/* SplitMix64 (Steele, Lea & Flood 2014). */
static uint64_t
next_bits (void)
{
  uint64_t z = (random_state += 0x9e3779b97f4a7c15u);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}

/* Uniform in [0, 1). */
static double
uniform (void)
{
  return (double)(next_bits () >> 11) * 0x1.0p-53;
}

static bool
chance (double p)
{
  return uniform () < p;
}

/* Standard normal to within 0.1 %: twelve uniforms (Irwin–Hall). No log or cosine, whose
 * last bits differ between maths libraries. */
static double
normal (void)
{
  double sum = 0;
  for (int i = 0; i < 12; i++)
    sum += uniform ();
  return sum - 6;
}

/* 2^x from multiplications only, for the same reason. */
static double
power_of_two (double x)
{
  double whole = floor (x), f = (x - whole) * 0.693147180559945309, term = 1, sum = 1;
  for (int i = 1; i < 16; i++)
    sum += term *= f / i;
  return ldexp (sum, (int)whole);
}

/* Log-normal around @median; @doublings: standard deviation in powers of two. */
static double
log_normal (double median, double doublings)
{
  return median * power_of_two (doublings * normal ());
}

/* Index of a weight, drawn in proportion. */
static int
pick (const double weights[], int n)
{
  double total = 0;
  for (int i = 0; i < n; i++)
    total += weights[i];
  double u = uniform () * total;
  int    i = 0;
  while (i < n - 1 && u >= weights[i])
    u -= weights[i++];
  return i;
}

/* ---- the shop ---- */

typedef struct
{
  const char *name;
  double      weight;
  double      median_price;
  double      return_rate;
} Category;

static const Category categories[N_CATEGORIES] = {
  { "books", 26, 14, 0.03 },        { "clothing", 24, 35, 0.22 },
  { "electronics", 14, 120, 0.09 }, { "garden", 9, 28, 0.05 },
  { "kitchen", 16, 32, 0.06 },      { "toys", 11, 19, 0.05 },
};

static const char  *regions[N_REGIONS] = { "north", "south", "east", "west", "islands" };
static const double region_weights[N_REGIONS] = { 29, 25, 20, 18, 8 };

/* Sunday first. */
static const double weekday_demand[7] = { 1.25, 1.10, 0.95, 0.90, 0.95, 0.85, 1.00 };

typedef struct
{
  int         day; /* since FIRST_DAY */
  int         weekday;
  int         category, region;
  bool        express, promotion, returned;
  long        price_cents;
  int         quantity, discount_percent, delivery_days;
  int         rating; /* 1..5; 0 = not given */
  const char *channel;
} Order;

static int
weekday_of (int day)
{
  return (FIRST_DAY + day + 4) % 7; /* 1970-01-01 was a Thursday */
}

/* Relative demand: busy Sundays, a November and December peak, 20 % growth a year. */
static double
demand_of (int day)
{
  int    of_year = day % 365;
  double season = of_year >= 320 && of_year <= 357 ? 1.7 : 1.0;
  return weekday_demand[weekday_of (day)] * season * (1 + 0.2 * day / 365);
}

/* Express parcels are sent mostly to the islands, where everything takes long: over all
 * orders express looks slow, within each region it is two days faster. */
static int
draw_delivery_days (const Order *order)
{
  double days = order->region == 4 ? 11 + 1.5 * normal () : 4 + 1.2 * normal ();
  if (order->express)
    days -= 2;
  if (chance (0.004))
    days += 20 + 40 * uniform (); /* lost and found again */
  return days < 1 ? 1 : (int)(days + 0.5);
}

static int
draw_rating (const Order *order)
{
  double mood
      = 4.4 - 0.09 * order->delivery_days - (order->returned ? 1.2 : 0) + 0.8 * normal ();
  int rating = mood < 1 ? 1 : mood > 5 ? 5 : (int)(mood + 0.5);
  /* Not missing at random: the content rarely bother to answer. */
  return chance (rating >= 4 ? 0.45 : rating == 3 ? 0.35 : 0.12) ? 0 : rating;
}

static Order
draw_order (int day)
{
  static const char  *channels[] = { "web", "app", "phone" };
  static const double channel_weights[] = { 55, 42, 3 };
  static const double quantity_weights[] = { 68, 18, 8, 4, 2 };
  double              category_weights[N_CATEGORIES];
  Order               order = { .day = day, .weekday = weekday_of (day) };

  for (int i = 0; i < N_CATEGORIES; i++)
    category_weights[i] = categories[i].weight;
  order.category = pick (category_weights, N_CATEGORIES);
  order.region = pick (region_weights, N_REGIONS);
  order.channel = channels[pick (channel_weights, 3)];
  order.express = chance (order.region == 4 ? 0.85 : 0.10);
  order.promotion = day % 61 < 7; /* a week of offers every two months */

  double price = log_normal (categories[order.category].median_price, 0.85);
  order.price_cents = (long)(price * 100 + 0.5);
  if (order.price_cents < 99)
    order.price_cents = 99;
  order.discount_percent
      = order.promotion && chance (0.6) ? 10 + 5 * pick (quantity_weights, 4) : 0;
  order.quantity = 1 + pick (quantity_weights, 5);
  if (order.discount_percent > 0 && chance (0.3))
    order.quantity++;
  order.delivery_days = draw_delivery_days (&order);
  order.returned = chance (categories[order.category].return_rate
                           + (order.price_cents > 20000 ? 0.04 : 0));
  order.rating = draw_rating (&order);
  return order;
}

/* ---- output ---- */

/* Days since 1970 → civil date (Hinnant 2013). */
static void
print_date (FILE *out, int day)
{
  int z = FIRST_DAY + day + 719468;
  int era = z / 146097, doe = z - era * 146097;
  int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  int doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
  int month = mp < 10 ? mp + 3 : mp - 9;
  fprintf (out,
           "%04d-%02d-%02d",
           yoe + era * 400 + (month <= 2),
           month,
           doy - (153 * mp + 2) / 5 + 1);
}

static void
print_order (FILE *out, int id, const Order *order)
{
  fprintf (out, "A%06d,", id);
  print_date (out, order->day);
  fprintf (out,
           ",%s,%s,%s,%ld.%02ld,%d,%d,%s,%d,",
           regions[order->region],
           categories[order->category].name,
           order->channel,
           order->price_cents / 100,
           order->price_cents % 100,
           order->quantity,
           order->discount_percent,
           order->express ? "true" : "false",
           order->delivery_days);
  if (order->rating > 0)
    fprintf (out, "%d", order->rating);
  fprintf (out, ",%s\n", order->returned ? "true" : "false");
}

/* Orders of each day, in proportion to its demand; the rounding is carried on so that the
 * sum is exactly N_ORDERS. */
static void
print_all (FILE *out)
{
  double total = 0, due = 0;
  int    id = 0;
  for (int day = 0; day < N_DAYS; day++)
    total += demand_of (day);
  for (int day = 0; day < N_DAYS; day++)
    {
      due += demand_of (day) / total * N_ORDERS;
      int until = day == N_DAYS - 1 ? N_ORDERS : (int)due;
      while (id < until)
        {
          Order order = draw_order (day);
          print_order (out, ++id, &order);
        }
    }
}

int
main (int argc, char *argv[])
{
  if (argc != 2)
    {
      fprintf (stderr, "Usage: %s OUTPUT.csv\n", argv[0]);
      return 2;
    }
  FILE *out = fopen (argv[1], "wb");
  if (out == NULL)
    {
      perror (argv[1]);
      return 1;
    }
  fputs (
      "order_id,date,region,category,channel,price_eur,quantity,discount_percent,express,"
      "delivery_days,rating,returned\n",
      out);
  print_all (out);
  if (ferror (out) || fclose (out) != 0)
    {
      perror (argv[1]);
      return 1;
    }
  return 0;
}
