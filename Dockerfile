# One volume (/data) holds everything that must not be lost. Behind https: SO_VANG_URL and SO_VANG_PROXY.
#   docker build --tag so-vang .
#   docker run --init --detach --publish 127.0.0.1:3000:3000 --volume so-vang:/data so-vang
FROM node:22-bookworm AS build
WORKDIR /app
COPY . .
RUN node scripts/ready.mjs && npm prune --omit=dev --no-audit --no-fund && rm -rf .next/cache

FROM node:22-bookworm-slim
WORKDIR /app
COPY --from=build --chown=node:node /app /app
RUN mkdir /data && chown node:node /data
USER node
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
VOLUME /data
EXPOSE 3000
# Requests in flight end before it stops: eight seconds at most.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs"]
