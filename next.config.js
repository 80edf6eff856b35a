import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./app/i18n/request.ts')

/**
 * The Content-Security-Policy differs from request to request and is set in `proxy.ts`.
 */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
]

// Read anew at each start: behind a proxy that rewrites Host, pages come from the public address.
const publicAddress = process.env.SO_VANG_URL
const allowedOrigins =
  publicAddress && URL.canParse(publicAddress) ? [new URL(publicAddress).host] : []

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1'],
  // Native or Node-only packages: loaded at run time, not bundled.
  serverExternalPackages: [
    'better-sqlite3',
    'hucre',
    'docx',
    '@myriaddreamin/typst-ts-node-compiler',
  ],
  images: { unoptimized: true },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
  experimental: {
    optimizePackageImports: ['@mantine/core', '@mantine/hooks'],
    // Files do not come through actions but through route handlers with their own limits.
    serverActions: { bodySizeLimit: '2mb', allowedOrigins },
  },
}

export default withNextIntl(config)
