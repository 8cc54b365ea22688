# The version of Node is the one that package.json pins for development.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.base.json ./
COPY shared/package.json shared/
COPY migrations/package.json migrations/
COPY api/package.json api/
COPY admin-ui/package.json admin-ui/
RUN npm ci --ignore-scripts
COPY shared shared
COPY migrations migrations
COPY api api
COPY admin-ui admin-ui
RUN npm run build:ts && npm run build:ui

# The three workspaces that run. Without the root and admin-ui there is neither embedded PostgreSQL nor React; optional
# packages stay, since argon2 brings its machine code as one.
FROM node:24.21.0-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY migrations/package.json migrations/
COPY api/package.json api/
COPY admin-ui/package.json admin-ui/
RUN npm ci --ignore-scripts --omit=dev -w api -w shared -w migrations
# 133 MB become 55: without a compiler that the queue takes along, TypeORM's build for browsers, types and source maps
RUN rm -r node_modules/typescript node_modules/typeorm/browser && \
  find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
COPY --from=dependencies /app ./
COPY --from=build /app/shared/dist shared/dist
COPY shared/assets shared/assets
COPY shared/embed/released shared/embed/released
COPY --from=build /app/migrations/dist migrations/dist
COPY migrations/data migrations/data
COPY --from=build /app/api/dist api/dist
COPY --from=build /app/admin-ui/dist admin-ui/dist
COPY LICENSE ./
# a volume takes over whose the folder is: docs/vault.md
RUN mkdir /var/lib/spang && chown node /var/lib/spang
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/ready').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "api/dist/main.js"]
