FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The Node.js that comes as an optional dependency is for machines without one: the image has its own.
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund
# The page reads a few files of its design system: the scripts beside them, and their dependencies, stay behind.
RUN cd node_modules/bootstrap-italia && mkdir /kept \
 && cp --recursive --parents package.json LICENSE dist/css/bootstrap-italia.min.css dist/svg/sprites.svg dist/fonts/Titillium_Web /kept \
 && cd /app && npm uninstall --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund bootstrap-italia \
 && mv /kept node_modules/bootstrap-italia \
 # What no running process reads: types, maps and documents of the packages, but for their licences.
 && find node_modules -type f \( -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' -o -name '*.map' -o -iname '*.md' \) \
    ! -iname 'licen[cs]e*' ! -iname 'notice*' ! -iname 'copying*' -delete
COPY src src
# What Node compiles at a start is kept for later starts, which then take two thirds of the time.
RUN PORT=0 DATABASE_URL=sqlite::memory: NODE_COMPILE_CACHE=/app/.cache node \
 --import 'data:text/javascript,setTimeout(() => process.kill(process.pid, "SIGTERM"), 3000)' src/main.ts

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    NODE_COMPILE_CACHE=/app/.cache \
    DATABASE_URL=sqlite:/data/pec-addons.sqlite
# The register. Without a volume here it ends with its container; where this cannot be written, there is none.
RUN mkdir /data && chown node:node /data
VOLUME /data
WORKDIR /app
COPY --from=build /app/.cache .cache
COPY --from=build /app/node_modules node_modules
COPY package.json ./
COPY src src
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1, so that SIGTERM reaches it.
ENTRYPOINT ["node"]
CMD ["src/main.ts"]
