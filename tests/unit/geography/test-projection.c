/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "geography/projection.h"

#define RADIANS(degrees) ((degrees) * (G_PI / 180))

static const MirqabGeoPoint centres[] = { { 90, 60 }, { -60, -35 }, { 0, 0 }, { 179, 89 } };

static void
assert_near (double a,
             double b,
             double tolerance)
{
  g_assert_cmpfloat (fabs (a - b), <=, tolerance);
}

static void
test_directions (void)
{
  MirqabProjection projection;
  double x, y;

  mirqab_projection_init (&projection, (MirqabGeoPoint) { 90, 60 });
  g_assert_true (mirqab_projection_forward (&projection, (MirqabGeoPoint) { 90, 60 }, &x, &y));
  assert_near (x, 0, 1e-12);
  assert_near (y, 0, 1e-12);
  mirqab_projection_forward (&projection, (MirqabGeoPoint) { 91, 60 }, &x, &y);
  g_assert_cmpfloat (x, >, 0);
  mirqab_projection_forward (&projection, (MirqabGeoPoint) { 90, 61 }, &x, &y);
  assert_near (x, 0, 1e-12);
  g_assert_cmpfloat (y, <, 0);
  assert_near (y, -2 * sin (RADIANS (0.5)), 1e-12);
}

static void
test_there_and_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (centres); i++)
    for (int longitude = -180; longitude <= 360; longitude += 15)
      for (int latitude = -80; latitude <= 80; latitude += 10)
        {
          MirqabProjection projection;
          MirqabGeoPoint back;
          double x, y;

          mirqab_projection_init (&projection, centres[i]);
          if (!mirqab_projection_forward (&projection, (MirqabGeoPoint) { longitude, latitude },
                                          &x, &y))
            continue;
          g_assert_true (mirqab_projection_inverse (&projection, x, y, &back));
          assert_near (remainder (back.x - longitude, 360), 0, 1e-6);
          assert_near (back.y, latitude, 1e-6);
        }
}

/* The area on the plane of a small field is that on the sphere, wherever it lies. */
static void
test_equal_area (void)
{
  const double side = 0.01;

  for (guint i = 0; i < G_N_ELEMENTS (centres); i++)
    for (int longitude = -170; longitude <= 180; longitude += 35)
      for (int latitude = -75; latitude <= 75; latitude += 25)
        {
          MirqabProjection projection;
          double x[3], y[3];
          double area, expected;

          mirqab_projection_init (&projection, centres[i]);
          if (!mirqab_projection_forward (&projection, (MirqabGeoPoint) { longitude, latitude },
                                          &x[0], &y[0]))
            continue;
          mirqab_projection_forward (&projection, (MirqabGeoPoint) { longitude + side, latitude },
                                     &x[1], &y[1]);
          mirqab_projection_forward (&projection, (MirqabGeoPoint) { longitude, latitude + side },
                                     &x[2], &y[2]);
          area = fabs ((x[1] - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (y[1] - y[0]));
          expected = RADIANS (side) * RADIANS (side) * cos (RADIANS (latitude));
          assert_near (area / expected, 1, 0.01);
        }
}

static void
test_limit (void)
{
  MirqabProjection projection;
  MirqabGeoPoint point;
  double x, y;

  mirqab_projection_init (&projection, (MirqabGeoPoint) { 0, 0 });
  g_assert_true (mirqab_projection_forward (&projection, (MirqabGeoPoint) { 139, 0 }, &x, &y));
  g_assert_false (mirqab_projection_forward (&projection, (MirqabGeoPoint) { 170, 0 }, &x, &y));
  assert_near (x, 2 * sin (RADIANS (MIRQAB_PROJECTION_LIMIT / 2)), 1e-9);
  g_assert_false (mirqab_projection_forward (&projection, (MirqabGeoPoint) { 180, 0 }, &x, &y));
  g_assert_true (isfinite (x) && isfinite (y));
  g_assert_false (mirqab_projection_inverse (&projection, 1.5, 1.5, &point));
}

static void
test_centre (void)
{
  static const MirqabGeoPoint corners[] = { { 170, 10 }, { 190, 10 }, { 190, -10 }, { 170, -10 } };
  MirqabRing ring = { corners, G_N_ELEMENTS (corners) };
  MirqabOutline outline = { .rings = &ring, .n_rings = 1 };
  const MirqabOutline *outlines[] = { NULL, &outline };
  MirqabGeoPoint centre = mirqab_projection_get_centre (outlines, G_N_ELEMENTS (outlines));

  assert_near (remainder (centre.x - 180, 360), 0, 1);
  assert_near (centre.y, 0, 1);

  centre = mirqab_projection_get_centre (outlines, 1);
  assert_near (centre.x, 0, 0);
  assert_near (centre.y, 0, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geography/projection/directions", test_directions);
  g_test_add_func ("/geography/projection/there-and-back", test_there_and_back);
  g_test_add_func ("/geography/projection/equal-area", test_equal_area);
  g_test_add_func ("/geography/projection/limit", test_limit);
  g_test_add_func ("/geography/projection/centre", test_centre);
  return g_test_run ();
}
